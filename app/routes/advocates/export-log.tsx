import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { exclusionWords, type ExclusionReason } from '#app/features/advocates/export-advocates.server';
import { listExports } from '#app/features/advocates/export-log-queries.server';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Files made' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'advocates.export', null));
  const exports = await listExports(db);
  const words = (excluded: Record<string, number>) =>
    Object.entries(excluded)
      .map(
        ([reason, count]) => `${exclusionWords[reason as ExclusionReason] ?? reason}: ${formatCount(count)}`,
      )
      .join('; ');
  return json({
    exports: exports.map((entry) => ({
      ...entry,
      filter: Object.entries(entry.filter)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', '),
      excluded: words(entry.excluded),
    })),
  });
}

export default function ExportLog() {
  const { exports } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        before={<a href={paths.advocates()}>Advocates</a>}
        title="Files made"
        lead="Each file of people that left the house: who made it, what for, and who was left out."
      />
      {exports.length === 0 ? (
        <EmptyState icon={FileText} title="No file has been made">
          Exports appear here with their purpose and their counts.
        </EmptyState>
      ) : (
        <Table
          caption="Files made"
          captionHidden
          columns={[
            { label: 'When' },
            { label: 'Who' },
            { label: 'What for' },
            { label: 'Filter' },
            { label: 'People', figure: true },
            { label: 'Left out' },
          ]}
        >
          {exports.map((entry) => (
            <tr key={entry.publicId}>
              <td>
                <RelativeTime at={entry.createdAt} />
              </td>
              <td>
                <bdi>{entry.actorName}</bdi>
              </td>
              <td>{entry.purpose}</td>
              <td>{entry.filter}</td>
              <td className="table__figure">{formatCount(entry.includedCount)}</td>
              <td>{entry.excluded}</td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
}
