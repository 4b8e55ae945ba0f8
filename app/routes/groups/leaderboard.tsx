import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { getGroup } from '#app/features/groups/group-queries.server';
import { loadNarrowLeaderboard } from '#app/features/reputation/load-narrow-leaderboard.server';
import { NarrowLeaderboard } from '#app/features/reputation/ui/narrow-leaderboard';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Who helped most in ${data.group.name}` : 'Leaderboard' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await allowAnyone(args);
  const group = orNotFound(await getGroup(db, actor, args.params['slug'] ?? ''));
  orRefuse(may(actor, 'group.read', group));
  // The list names members, so it is for those alone who may see them.
  orRefuse(may(actor, 'group.see-members', group));
  const question = { query: new URL(args.request.url).searchParams, viewer: actor, now };
  const list = await loadNarrowLeaderboard(db, { to: 'group', id: group.id }, question);
  return json({ group: { slug: group.slug, name: group.name }, ...list });
}

export default function GroupLeaderboard() {
  const { group, period, places } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <NarrowLeaderboard
        before={<a href={paths.group(group.slug)}>{group.name}</a>}
        title="Who helped most among us"
        counts="Points that members of this group have earned anywhere in the community."
        about={`Members of ${group.name}`}
        pathOf={(options) => paths.groupLeaderboard(group.slug, options)}
        opener="Somebody of the group whose words others find helpful opens the list."
        {...{ period, places }}
      />
    </Page>
  );
}
