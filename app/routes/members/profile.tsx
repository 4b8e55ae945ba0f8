import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import PenLine from 'lucide/dist/esm/icons/pen-line.mjs';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { Pagination } from '#app/components/pagination';
import { ReceiptNumber } from '#app/components/receipt-number';
import { Section } from '#app/components/section';
import { Stat, Stats } from '#app/components/stat';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { ProfileHeader } from '#app/features/accounts/ui/profile-header';
import { listPostsOfMember, memberPostPageSize } from '#app/features/boards/member-posts-queries.server';
import { MemberPosts } from '#app/features/boards/ui/member-posts';
import { loadStanding } from '#app/features/reputation/load-standing.server';
import { pointsReceipt } from '#app/features/reputation/points-receipt';
import { BadgeList } from '#app/features/reputation/ui/badge-list';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.member.displayName ?? 'Member' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const [standing, posts, brand] = await Promise.all([
    loadStanding(db, member.id, actor),
    listPostsOfMember(db, { id: member.id, viewer: actor }, after),
    getBrand(db),
  ]);
  visit.keep(`member:${member.id}`, 'home');
  const shown = posts.slice(0, memberPostPageSize);
  const last = posts.length > memberPostPageSize ? shown.at(-1) : undefined;
  const { handle, displayName, publicId, bio, joinedAt, role } = member;
  return json({
    member: {
      handle,
      displayName,
      publicId,
      bio,
      joinedAt,
      team: role === 'member' ? null : `${brand.name} team`,
    },
    standing,
    posts: shown.map((post) => ({
      ...post,
      excerpt: excerptOf(post.bodySource, 200),
      bodySource: undefined,
    })),
    isFirst: after === null,
    own: actor.kind === 'member' && actor.id === member.id,
    mayReadStatement: may(actor, 'statement.read', member).ok,
    mayFlag: actor.kind === 'member' && may(actor, 'content.flag', { authorId: member.id }).ok,
    mayCleanUp: may(actor, 'member.clean-up', { authorId: member.id, authorRole: role }).ok,
    mayOpenCase: may(actor, 'case.open', { authorId: member.id, authorRole: role }).ok,
    next: last ? writeKeyset({ value: last.occurredAt, id: last.id }) : null,
  });
}

export default function Profile() {
  const { member, standing, posts, isFirst, own, next, ...rights } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ProfileHeader
        person={{
          name: member.displayName,
          id: member.publicId,
          team: member.team,
          level: member.team ? null : standing.level.name,
        }}
        handle={member.handle}
        joinedAt={member.joinedAt}
        bio={member.bio}
        actions={
          <>
            {own ? <ButtonLink href={paths.settings()}>Edit profile</ButtonLink> : null}
            {rights.mayReadStatement ? (
              <ButtonLink href={paths.statement(member.handle)}>Points statement</ButtonLink>
            ) : null}
            {rights.mayFlag ? (
              <ButtonLink variant="quiet" href={paths.flag('member', member.publicId)}>
                Flag
              </ButtonLink>
            ) : null}
            {rights.mayCleanUp ? (
              <ButtonLink variant="quiet" href={paths.cleanUp(member.handle)}>
                Clean up
              </ButtonLink>
            ) : null}
            {rights.mayOpenCase ? (
              <ActionForm action={paths.openCase(member.handle)} variant="quiet">
                Open a case
              </ActionForm>
            ) : null}
          </>
        }
        figures={
          <Stats>
            <Stat
              label="Points"
              value={
                <ReceiptNumber
                  title="Points"
                  rule="The ledger, by rule"
                  terms={pointsReceipt(standing.byRule)}
                  over="start"
                >
                  {formatCount(standing.points)}
                </ReceiptNumber>
              }
              note={standing.level.sentence}
            />
          </Stats>
        }
      />
      {isFirst && standing.badges.length > 0 ? (
        <Section title="Badges" more={{ href: paths.badges(), label: 'All badges' }}>
          <BadgeList badges={standing.badges} />
        </Section>
      ) : null}
      <Section title="Wrote">
        {posts.length === 0 ? (
          <EmptyState icon={PenLine} title="Nothing here yet">
            Threads and replies that you may read appear here.
          </EmptyState>
        ) : (
          <MemberPosts posts={posts} />
        )}
      </Section>
      <Pagination next={next ? { href: paths.member(member.handle, { after: next }) } : null} />
    </Page>
  );
}
