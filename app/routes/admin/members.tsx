import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { readRole } from '#app/features/accounts/member-directory';
import { directoryPageSize, listMembers } from '#app/features/accounts/member-directory-queries.server';
import { Directory, DirectorySearch } from '#app/features/accounts/ui/member-directory';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { requireAdmin } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Members' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'house.inspect', null));
  const query = new URL(args.request.url).searchParams;
  const q = (query.get('q') ?? '').trim().slice(0, 200);
  const role = readRole(query.get('role'));
  const found = await listMembers(db, { q, role, after: readMomentKeyset(query.get('after')) });
  const lines = found.slice(0, directoryPageSize);
  const last = found.length > directoryPageSize ? lines.at(-1) : undefined;
  return json({
    q,
    role,
    lines,
    ownHandle: actor.handle,
    next: last ? writeKeyset({ value: last.joinedAt, id: last.id }) : null,
  });
}

export default function Members() {
  const { q, role, lines, ownHandle, next } = useLoaderData<typeof loader>();
  const chosen = { ...(q ? { q } : {}), ...(role ? { role } : {}) };
  return (
    <Page>
      <PageHeader title="Members" lead="Everybody with an account or imported words, newest first." />
      <AdminTabs current="members" />
      <DirectorySearch q={q} role={role} />
      {lines.length === 0 ? (
        <EmptyState
          icon={Users}
          title="Nobody fits"
          action={<a href={paths.adminMembers()}>Show everybody</a>}
        >
          Parts of names and handles are found; of an address only the whole one is.
        </EmptyState>
      ) : (
        <Directory lines={lines} ownHandle={ownHandle} />
      )}
      <Pagination
        next={
          next ? { href: paths.adminMembers({ ...chosen, after: next }), label: 'Earlier members' } : null
        }
      />
    </Page>
  );
}
