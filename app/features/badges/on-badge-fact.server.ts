import type { EventKind } from '#db/subscriptions';
import type { CommandContext } from '../command';
import type { BadgeAct, PraisedPost } from './badge-act';
import { grantBadges } from './grant-badges.server';

/** The part of a fact that badges depend on. */
interface BadgeFact {
  kind: string;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
}

/** Which acts a fact may have added. What it takes away is no matter: a badge stays. */
const bringsAbout: Partial<Record<EventKind, ReadonlyArray<BadgeAct | PraisedPost>>> = {
  'member.verified': ['address.confirmed'],
  'thread.posted': ['thread.posted'],
  'thread.restored': ['thread.posted', 'thread', 'question', 'people.helped'],
  'thread.voted': ['thread', 'question', 'people.helped'],
  'reply.posted': ['reply.posted'],
  'reply.restored': ['reply.posted', 'reply.accepted', 'answer.chosen', 'reply', 'people.helped'],
  'reply.voted': ['reply', 'people.helped'],
  'reply.accepted': ['reply.accepted', 'answer.chosen'],
  'review.published': ['review.published', 'review.proven', 'review.with-photo'],
  'review.restored': ['review.published', 'review.proven', 'review.with-photo', 'review', 'people.helped'],
  'review.proof-changed': ['review.proven'],
  'review.found-helpful': ['review', 'people.helped'],
};

/** Grants what facts have earned their people: one look for all of them, at the badges that such acts count for. */
export async function onBadgeFacts({ db, now }: CommandContext, facts: readonly BadgeFact[]): Promise<void> {
  const about = new Set(facts.flatMap(({ kind }) => bringsAbout[kind as EventKind] ?? []));
  if (about.size === 0) return;
  const idsOf = (kind: string) =>
    facts.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const actors = facts.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  const people = await db.sql<Array<{ id: number }>>`
    select author_id as id from threads where id = any(${idsOf('thread')}::bigint[])
    union select author_id from replies where id = any(${idsOf('reply')}::bigint[])
    union select author_id from reviews where id = any(${idsOf('review')}::bigint[])
    union select id from members where id = any(${[...idsOf('member'), ...actors]}::bigint[])`;
  await grantBadges(
    db,
    people.flatMap(({ id }) => (id === null ? [] : [id])),
    { now, about },
  );
}
