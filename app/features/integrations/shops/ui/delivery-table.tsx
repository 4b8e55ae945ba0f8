import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { deliveryDays } from '../shop';
import type { DeliveryLine } from '../shop-queries.server';

const outcomeWords: Readonly<Record<DeliveryLine['outcome'], string>> = {
  taken: 'Taken',
  nothing: 'Nothing follows',
  unreadable: 'Could not be read',
  asked: 'For you to answer',
};

/** What a shop told and what came of it: the place to look when a review is not matched. */
export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryLine[] }) {
  if (deliveries.length === 0) return <p>Nothing yet.</p>;
  return (
    <>
      <Table
        caption="What it told, newest first"
        captionHidden
        stacked
        columns={[{ label: 'About' }, { label: 'When' }, { label: 'What came of it' }]}
      >
        {deliveries.map(({ id, at, topic, outcome, note }) => (
          <tr key={id}>
            <th scope="row">{topic || 'An order'}</th>
            <td>
              <RelativeTime at={at} />
            </td>
            <td>
              {outcomeWords[outcome]}
              {note ? `: ${note}` : ''}
            </td>
          </tr>
        ))}
      </Table>
      <p className="small muted">
        Kept for {deliveryDays} days. What comes without the right signature leaves no line.
      </p>
    </>
  );
}
