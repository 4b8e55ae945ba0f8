import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { readAuditFilter, writeAuditFilter } from '#app/features/moderation/audit-filter';
import { auditPageSize, detailInWords, listAudit } from '#app/features/moderation/audit-queries.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { AuditFilterForm } from '#app/features/moderation/ui/audit-filter-form';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireAdmin } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Audit log' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'audit.read', null));
  const query = new URL(args.request.url).searchParams;
  const filter = readAuditFilter(query);
  const lines = await listAudit(db, filter, readMomentKeyset(query.get('after')));
  const shown = lines.slice(0, auditPageSize);
  const last = lines.length > auditPageSize ? shown.at(-1) : undefined;
  return json({
    pages: openModerationPages(actor),
    filter,
    lines: shown.map((line) => ({ ...line, detail: detailInWords(line.detail) })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function AuditLog() {
  const { pages, filter, lines, next } = useLoaderData<typeof loader>();
  const chosen = writeAuditFilter(filter);
  return (
    <Page>
      <ModerationNav pages={pages} current="log" />
      <PageHeader
        title="Audit log"
        lead="Each act of the team, and each attempt at one that was refused, newest first. The database refuses to change or delete an entry."
        actions={<ActionForm action={paths.exportAudit(chosen)}>Export these as CSV</ActionForm>}
      />
      <AuditFilterForm action={paths.auditLog()} filter={filter} />
      {filter.action?.startsWith('refused') ? null : (
        <p>
          <a href={paths.auditLog({ ...chosen, action: 'refused' })}>Refused attempts only</a>
        </p>
      )}
      {lines.length === 0 ? <p>No entry fits. The file would be empty too.</p> : null}
      <Table
        caption="Audit log"
        captionHidden
        columns={[
          { label: 'When' },
          { label: 'Who' },
          { label: 'Act' },
          { label: 'About' },
          { label: 'Detail' },
        ]}
      >
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              <RelativeTime at={line.createdAt} />
            </td>
            <td>
              <bdi>{line.actorName ?? 'The operator'}</bdi>
            </td>
            <td>
              <a href={paths.auditLog({ ...chosen, action: line.action })}>{line.action}</a>
            </td>
            <td>
              {line.subjectKind} {line.subjectId}
              {line.concernedHandle ? (
                <>
                  {' '}
                  <a href={paths.auditLog({ ...chosen, whom: line.concernedHandle })}>
                    <bdi>@{line.concernedHandle}</bdi>
                  </a>
                </>
              ) : null}
            </td>
            <td>{line.detail}</td>
          </tr>
        ))}
      </Table>
      <Pagination next={next ? { href: paths.auditLog({ ...chosen, after: next }) } : null} />
    </Page>
  );
}
