import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import type { MadeFile, ToTakeOut } from '../export-queries.server';
import { useTexts } from '../testimonial';

/** The files that left the house, newest first. */
export function MadeFiles({ files }: { files: readonly MadeFile[] }) {
  if (files.length === 0) return <p className="muted">None yet.</p>;
  return (
    <Table
      caption="Files made before"
      captionHidden
      columns={[
        { label: 'File' },
        { label: 'Use' },
        { label: 'For' },
        { label: 'Rows', figure: true },
        { label: 'By' },
      ]}
    >
      {files.map(({ publicId, use, purpose, included, by, at }) => (
        <tr key={publicId}>
          <td>
            {publicId} <RelativeTime at={at} />
          </td>
          <td>{useTexts[use].title}</td>
          <td dir="auto">{purpose}</td>
          <td className="table__figure">{formatCount(included)}</td>
          <td>
            <bdi>{by}</bdi>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Words in earlier files that may no longer be used for what the file was made for. */
export function TakeOutList({ lines }: { lines: readonly ToTakeOut[] }) {
  if (lines.length === 0)
    return <p className="muted">Nothing: everything in earlier files may still be used as it was.</p>;
  return (
    <ul className="uses__receipt">
      {lines.map(({ publicId, name, use, file, purpose }) => (
        <li key={`${file} ${publicId}`}>
          <a href={paths.curateTestimonial(publicId)}>
            <bdi>{name}</bdi>
          </a>{' '}
          ({useTexts[use].title.toLowerCase()}): file {file}, “<bdi>{purpose}</bdi>”
        </li>
      ))}
    </ul>
  );
}
