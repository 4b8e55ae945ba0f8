import Store from 'lucide/dist/esm/icons/store.mjs';
import { EmptyState } from '#app/components/empty-state';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { shopWords } from '../shop';
import type { ShopLine } from '../shop-queries.server';

/** The shops that are connected, and those that were. */
export function ShopList({ shops }: { shops: readonly ShopLine[] }) {
  if (shops.length === 0)
    return (
      <EmptyState icon={Store} title="No shop is connected yet">
        Orders can come as a file as well, under Imports.
      </EmptyState>
    );
  return (
    <Table
      caption="Shops"
      captionHidden
      stacked
      columns={[{ label: 'Shop' }, { label: 'Kind' }, { label: 'Last heard of' }]}
    >
      {shops.map(({ publicId, kind, name, heardAt, endedAt }) => (
        <tr key={publicId}>
          <th scope="row">
            <a href={paths.shop(publicId)}>
              <bdi>{name}</bdi>
            </a>
          </th>
          <td>{shopWords[kind].label}</td>
          <td>{endedAt ? 'disconnected' : heardAt ? <RelativeTime at={heardAt} /> : 'never yet'}</td>
        </tr>
      ))}
    </Table>
  );
}
