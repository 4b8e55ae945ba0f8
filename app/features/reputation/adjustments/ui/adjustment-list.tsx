import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { signedPoints } from '../adjustment';

interface AdjustmentRow {
  publicId: string;
  points: number;
  reason: string;
  givenBy: string;
  at: string;
  contestedAt: string | null;
  undoneAt: string | null;
  keptAt: string | null;
}

/** The latest adjustments of a member, newest first, as the team reads them. */
export function AdjustmentList({ adjustments }: { adjustments: readonly AdjustmentRow[] }) {
  return (
    <Table
      caption="Earlier corrections"
      captionHidden
      columns={[{ label: 'Why' }, { label: 'Points', figure: true }]}
    >
      {adjustments.map((adjustment) => (
        <tr key={adjustment.publicId}>
          <td>
            <a href={paths.adjustment(adjustment.publicId)} dir="auto">
              {adjustment.reason}
            </a>
            <span className="meta small">
              <bdi>{adjustment.givenBy}</bdi>
              <RelativeTime at={adjustment.at} />
              {stateInWords(adjustment)}
            </span>
          </td>
          <td className="table__figure">{signedPoints(adjustment.points)}</td>
        </tr>
      ))}
    </Table>
  );
}

function stateInWords({ undoneAt, contestedAt, keptAt }: AdjustmentRow) {
  if (undoneAt) return <span>Taken back</span>;
  if (keptAt) return <span>Looked at again: it stays</span>;
  return contestedAt ? <span>The member objects</span> : null;
}
