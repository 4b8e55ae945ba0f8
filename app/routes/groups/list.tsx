import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listGroups } from '#app/features/groups/group-queries.server';
import { GroupList } from '#app/features/groups/ui/group-list';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Groups' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  return json({ groups: await listGroups(db, actor), mayManage: may(actor, 'group.manage', null).ok });
}

export default function GroupsRoute() {
  const { groups, mayManage } = useLoaderData<typeof loader>();
  const newGroup = mayManage ? <ButtonLink href={paths.newGroup()}>New group</ButtonLink> : null;
  return (
    <Page width="reading">
      <PageHeader
        title="Groups"
        lead="People who belong together. Some boards are open to a group only."
        actions={newGroup}
      />
      {groups.length > 0 ? (
        <GroupList groups={groups} />
      ) : (
        <EmptyState icon={Users} title="No groups yet" action={newGroup}>
          {mayManage
            ? 'A group can have a board of its own: for testers, say, or for dealers.'
            : 'When the team opens a group that you may join, it stands here.'}
        </EmptyState>
      )}
    </Page>
  );
}
