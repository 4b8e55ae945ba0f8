import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import { Tabs } from '#app/components/tabs';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import {
  chosenTab,
  profileTabs,
  profileTabWords,
  type ProfileTab,
} from '#app/features/accounts/profile-tabs';
import { ProfileActs } from '#app/features/accounts/ui/profile-acts';
import { ProfileHeader } from '#app/features/accounts/ui/profile-header';
import { ProfileEmpty } from '#app/features/accounts/ui/profile-empty';
import { loadBadgesOf } from '#app/features/badges/load-badges.server';
import { BadgeList } from '#app/features/badges/ui/badge-list';
import { countPostsOfMember, listPostsOfMember } from '#app/features/boards/member-posts-queries.server';
import { MemberPosts } from '#app/features/boards/ui/member-posts';
import { listShownMilestones } from '#app/features/occasions/milestone-queries.server';
import { MilestoneSection } from '#app/features/occasions/ui/milestone-section';
import {
  countReviewsOfMember,
  listReviewsOfMember,
} from '#app/features/reviews/member-reviews-queries.server';
import { MemberReviews } from '#app/features/reviews/ui/member-reviews';
import { loadStanding } from '#app/features/reputation/load-standing.server';
import { ProfileFigures } from '#app/features/reputation/ui/profile-figures';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

/** How many posts or reviews a page of a profile shows. */
const profilePageSize = 20;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.member.displayName ?? 'Member' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  const { searchParams } = new URL(args.request.url);
  const after = readMomentKeyset(searchParams.get('after'));
  const asked = { id: member.id, viewer: actor };
  const [standing, badges, milestones, wrote, reviewed, brand] = await Promise.all([
    loadStanding(db, member.id),
    loadBadgesOf(db, member.id, actor),
    listShownMilestones(db, member.id),
    countPostsOfMember(db, asked),
    countReviewsOfMember(db, member.id),
    getBrand(db),
  ]);
  const counts = { ...wrote, reviews: reviewed };
  const show = chosenTab(searchParams.get('show'), counts);
  const posts = show === 'reviews' ? [] : await listPostsOfMember(db, asked, { selection: show, after });
  const reviews = show === 'reviews' ? await listReviewsOfMember(db, member.id, after) : [];
  visit.keep(`member:${member.id}`, 'home');
  const rows = show === 'reviews' ? reviews : posts;
  const last = rows.length > profilePageSize ? rows[profilePageSize - 1] : undefined;
  const { handle, displayName, publicId, bio, joinedAt, role } = member;
  return json({
    member: {
      ...{ handle, displayName, publicId, bio, joinedAt },
      team: role === 'member' ? null : `${brand.name} team`,
    },
    ...{ standing, badges, milestones: member.state === 'active' ? milestones : [] },
    show,
    counts,
    posts: posts.slice(0, profilePageSize).map(inShort),
    reviews: reviews.slice(0, profilePageSize).map(inShort),
    isFirst: after === null,
    own: actor.kind === 'member' && actor.id === member.id,
    mayReadStatement: may(actor, 'statement.read', member).ok,
    mayThank: member.state === 'active' && may(actor, 'member.thank', { memberId: member.id, role }).ok,
    mayGiveBadge: member.state === 'active' && may(actor, 'badge.give', { memberId: member.id, role }).ok,
    mayFlag: actor.kind === 'member' && may(actor, 'content.flag', { authorId: member.id }).ok,
    mayCleanUp: may(actor, 'member.clean-up', { authorId: member.id, authorRole: role }).ok,
    mayOpenCase: may(actor, 'case.open', { authorId: member.id, authorRole: role }).ok,
    next: last ? writeKeyset({ value: last.occurredAt, id: last.id }) : null,
  });
}

/** A post or a review with its first words instead of all of them. */
function inShort<Words extends { bodySource: string }>({ bodySource, ...words }: Words) {
  return { ...words, excerpt: excerptOf(bodySource, 200) };
}

export default function Profile() {
  const {
    member,
    standing,
    badges,
    milestones,
    show,
    counts,
    posts,
    reviews,
    isFirst,
    own,
    next,
    ...rights
  } = useLoaderData<typeof loader>();
  const at = (tab: ProfileTab) => paths.member(member.handle, { show: tab });
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
        actions={<ProfileActs handle={member.handle} publicId={member.publicId} own={own} {...rights} />}
        figures={
          <ProfileFigures
            points={standing.points}
            sentence={standing.level.sentence}
            byRule={standing.byRule}
            accepted={{ count: counts.answers, href: at('answers') }}
          />
        }
      />
      {isFirst && badges.length > 0 ? (
        <Section title="Badges" more={{ href: paths.badges(), label: 'All badges' }}>
          <BadgeList badges={badges} />
        </Section>
      ) : null}
      {isFirst ? <MilestoneSection milestones={milestones} own={own} /> : null}
      <Section title="What they gave">
        <Tabs
          label="What they gave"
          tabs={profileTabs.map((tab) => ({
            ...{ href: at(tab), label: profileTabWords[tab], count: counts[tab], current: tab === show },
          }))}
        />
        {posts.length > 0 ? <MemberPosts posts={posts} /> : null}
        {reviews.length > 0 ? <MemberReviews reviews={reviews} /> : null}
        {posts.length + reviews.length === 0 ? (
          <ProfileEmpty name={member.displayName} own={own} show={show} />
        ) : null}
      </Section>
      <Pagination next={next ? { href: paths.member(member.handle, { show, after: next }) } : null} />
    </Page>
  );
}
