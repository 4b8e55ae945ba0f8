import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { auditPageSize, listAudit } from '#app/features/moderation/audit-queries.server';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
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
  const action = query.get('action')?.slice(0, 60) || null;
  const lines = await listAudit(db, { after: readMomentKeyset(query.get('after')), action });
  const shown = lines.slice(0, auditPageSize);
  const last = lines.length > auditPageSize ? shown.at(-1) : undefined;
  const describe = (detail: (typeof lines)[number]['detail']) =>
    Object.entries(detail)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ');
  return json({
    action,
    lines: shown.map((line) => ({ ...line, detail: describe(line.detail) })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function AuditLog() {
  const { action, lines, next } = useLoaderData<typeof loader>();
  const chosen = action ? { action } : {};
  return (
    <Page>
      <PageHeader
        title="Audit log"
        lead="Each act of the team, newest first. The database refuses to change or delete an entry."
      />
      <AdminTabs current="log" />
      {action ? (
        <p>
          Only “{action}”. <a href={paths.auditLog()}>Show all</a>
        </p>
      ) : null}
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
              <a href={paths.auditLog({ action: line.action })}>{line.action}</a>
            </td>
            <td>
              {line.subjectKind} {line.subjectId}
            </td>
            <td>{line.detail}</td>
          </tr>
        ))}
      </Table>
      <Pagination next={next ? { href: paths.auditLog({ ...chosen, after: next }) } : null} />
    </Page>
  );
}
