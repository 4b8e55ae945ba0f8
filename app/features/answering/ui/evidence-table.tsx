import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { hoursInWords } from '../team-load';

/** A row behind a figure, as a page shows it. */
export interface ShownEvidence {
  key: string;
  href: string;
  title: string;
  place: string | null;
  by: string | null;
  at: string;
  hours: number | null;
  within: boolean | null;
}

/** The rows that a figure counts; each leads to the words or the decision itself. */
export function EvidenceTable({ caption, rows }: { caption: string; rows: readonly ShownEvidence[] }) {
  const measured = rows.some(({ hours }) => hours !== null);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { label: 'What' },
        { label: 'By' },
        { label: 'When' },
        ...(measured ? [{ label: 'Took', figure: true }, { label: 'Target' }] : []),
      ]}
    >
      {rows.map(({ key, href, title, place, by, at, hours, within }) => (
        <tr key={key}>
          <td>
            <a href={href} dir="auto">
              {title}
            </a>
            {place === null ? null : (
              <>
                {' '}
                in <bdi>{place}</bdi>
              </>
            )}
          </td>
          <td>
            <bdi>{by ?? 'Former member'}</bdi>
          </td>
          <td>
            <RelativeTime at={at} />
          </td>
          {hours === null ? null : (
            <>
              <td className="table__figure">{hoursInWords(hours)}</td>
              <td>{within ? 'Within' : 'Later'}</td>
            </>
          )}
        </tr>
      ))}
    </Table>
  );
}
