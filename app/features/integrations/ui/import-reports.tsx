import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import type { LeftOut } from '../import-rows';
import type { ImportRun } from '../import-run-queries.server';

/** What became of the lines of a file: "read 1,200, threads 300". */
export function ImportCounts({ counts }: { counts: Record<string, number> }) {
  const known = Object.entries(counts);
  if (known.length === 0) return <>nothing yet</>;
  return <>{known.map(([name, count]) => `${name} ${formatCount(count)}`).join(', ')}</>;
}

/** Imported files, newest first, each with the way to its report. */
export function ImportRuns({ runs }: { runs: readonly ImportRun[] }) {
  return (
    <Table
      caption="Imported files"
      captionHidden
      columns={[{ label: 'File' }, { label: 'When' }, { label: 'What became of it' }, { label: 'Left out' }]}
    >
      {runs.map((run) => (
        <tr key={run.id}>
          <td>
            <a href={paths.adminImports({ run: String(run.id) })}>
              {run.source}: {run.file}
            </a>
          </td>
          <td>
            <RelativeTime at={run.startedAt} />
            {run.finishedAt ? null : ', not finished'}
          </td>
          <td>
            <ImportCounts counts={run.counts} />
          </td>
          <td>{plural(run.leftOut, 'line', 'lines')}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The lines of a file that stand outside, with the reason to mend them by. */
export function LeftOutLines({ lines }: { lines: readonly LeftOut[] }) {
  return (
    <Table
      caption="Lines that were left out"
      captionHidden
      columns={[{ label: 'Line', figure: true }, { label: 'Why' }]}
    >
      {lines.map(({ line, reason }) => (
        <tr key={line}>
          <td className="table__figure">{line}</td>
          <td>{reason}</td>
        </tr>
      ))}
    </Table>
  );
}
