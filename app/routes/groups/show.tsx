import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import { describeEntry } from '#app/features/groups/group';
import {
  getGroup,
  groupPageSize,
  listPeopleOf,
  listWaiting,
  type GroupPerson,
} from '#app/features/groups/group-queries.server';
import { GroupPeople } from '#app/features/groups/ui/group-people';
import { OwnStanding } from '#app/features/groups/ui/own-standing';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.group.name ?? 'Group' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  const group = orNotFound(await getGroup(db, actor, args.params['slug'] ?? ''));
  orRefuse(may(actor, 'group.read', group));
  const after = new URL(args.request.url).searchParams.get('after')?.slice(0, 100) ?? null;
  const [seesPeople, leads] = [may(actor, 'group.see-members', group).ok, may(actor, 'group.lead', group).ok];
  const nobody: GroupPerson[] = [];
  const [people, waiting] = await Promise.all([
    seesPeople ? listPeopleOf(db, group.id, after) : nobody,
    leads ? listWaiting(db, group.id) : nobody,
  ]);
  const shown = people.slice(0, groupPageSize);
  return json({
    group,
    leads,
    people: shown,
    waiting,
    next: people.length > groupPageSize ? (shown.at(-1)?.handle ?? null) : null,
    signedIn: actor.kind === 'member',
    mayJoin: may(actor, 'group.join', group).ok,
    mayManage: may(actor, 'group.manage', null).ok,
  });
}

export default function GroupRoute() {
  const { group, people, waiting, next, leads, signedIn, mayJoin, mayManage } =
    useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        before={<Breadcrumbs trail={[{ href: paths.groups(), label: 'Groups' }]} />}
        title={<bdi>{group.name}</bdi>}
        lead={group.description ? <bdi>{group.description}</bdi> : undefined}
        actions={
          <>
            {mayManage ? <ButtonLink href={paths.editGroup(group.slug)}>Change group</ButtonLink> : null}
            {leads ? <ButtonLink href={paths.inviteToGroup(group.slug)}>Invite somebody</ButtonLink> : null}
          </>
        }
      />
      <p className="meta">
        <span>{plural(group.memberCount, 'member', 'members')}</span>
        <span>{describeEntry(group.kind)}</span>
        {people.length > 0 ? <a href={paths.groupLeaderboard(group.slug)}>Who helped most among us</a> : null}
      </p>
      <OwnStanding {...{ group, signedIn, mayJoin }} />
      {waiting.length > 0 ? (
        <Section title="Waiting">
          <GroupPeople group={group} people={waiting} leads={leads} />
        </Section>
      ) : null}
      {people.length > 0 ? (
        <Section title="Members">
          <GroupPeople group={group} people={people} leads={leads} />
          <Pagination
            next={next ? { href: paths.group(group.slug, { after: next }), label: 'More members' } : null}
          />
        </Section>
      ) : null}
    </Page>
  );
}
