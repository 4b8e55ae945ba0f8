import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import type { ConsentRow } from '../consent-queries.server';
import { uses, useTexts, type Use } from '../testimonial';

/** Every use with its consent as it stands: lives or not, since when, under which wording, until when. */
export function ConsentTable({ live, rows }: { live: readonly Use[]; rows: readonly ConsentRow[] }) {
  return (
    <Table
      caption="Consent for each use"
      captionHidden
      columns={[
        { label: 'Use' },
        { label: 'Now' },
        { label: 'Since' },
        { label: 'Wording' },
        { label: 'Ends' },
      ]}
    >
      {uses.map((use) => {
        const last = rows.find((row) => row.use === use);
        return (
          <tr key={use}>
            <th scope="row">{useTexts[use].title}</th>
            <td>{live.includes(use) ? 'Allowed' : last ? 'Taken back or ended' : 'Never allowed'}</td>
            <td>{last ? <RelativeTime at={last.at} /> : ''}</td>
            <td>{last ? last.textVersion : ''}</td>
            <td>{last?.granted && last.endsAt ? <RelativeTime at={last.endsAt} /> : ''}</td>
          </tr>
        );
      })}
    </Table>
  );
}
