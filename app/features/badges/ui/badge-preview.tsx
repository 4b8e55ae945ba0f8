import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import type { BadgePreview } from '../badge-draft-queries.server';

/** Who would earn a badge now, before it is saved. */
export function BadgePreviewView({ preview }: { preview: BadgePreview }) {
  const { earn, held, first } = preview;
  return (
    <>
      <p role="status">
        {earn === 0
          ? 'Nobody would earn it now.'
          : `${plural(earn, 'member', 'members')} would earn it now. Each is told once.`}{' '}
        {held > 0 ? `${plural(held, 'member holds', 'members hold')} it already and keep it.` : ''}
      </p>
      {first.length > 0 ? (
        <Table
          caption="Who would earn it"
          columns={[{ label: 'Member' }, { label: 'Acts that count', figure: true }, { label: 'Reached' }]}
        >
          {first.map(({ publicId, handle, displayName, acts, at }) => (
            <tr key={publicId}>
              <td>
                <PersonLine person={{ name: displayName, id: publicId, href: paths.member(handle) }} />
              </td>
              <td className="table__figure">{formatCount(acts)}</td>
              <td>
                <RelativeTime at={at} />
              </td>
            </tr>
          ))}
        </Table>
      ) : null}
      {earn > first.length ? <p className="muted">The latest {formatCount(first.length)}.</p> : null}
    </>
  );
}
