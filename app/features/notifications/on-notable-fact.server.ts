import type { Db } from '#db/client';
import type { CommandContext } from '../command';
import { causeOf, type NotableFact } from './notable-fact';
import type { NoticeKind } from './notice';
import { tellOfTestimonial } from './tell-of-testimonial.server';
import { tellOfAdjustment, tellOfContest, tellOfKeptAdjustment } from './tell-of-adjustment.server';
import { tellOfReviewCase } from './tell-of-review-case.server';
import { tellOfArticle } from './tell-of-article.server';
import { tellOfOverdueAppeal } from './tell-of-overdue-appeal.server';
import { tellOfRevocation } from './tell-of-revocation.server';
import { tellOfThanks } from './tell-of-thanks.server';
import { tellOfChallenge } from './tell-of-challenge.server';
import { tellOfMilestone } from './tell-of-milestone.server';
import { tellComers } from './tell-comers.server';
import { tellAboutGroup } from './tell-group.server';
import { tellOfRedemption } from './tell-of-redemption.server';
import { tellOfReply, tellOfSolution, tellOfThread } from './tell-readers.server';
import { tellOfMerge, tellOfMove, tellOfSplit, tellOfThreadAct } from './tell-of-rearranging.server';
import { tellOfIdea } from './tell-voters.server';

interface Notice {
  memberId: number;
  kind: NoticeKind;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
  detail?: Record<string, string | number>;
}

type Telling = (db: Db, fact: NotableFact) => Promise<void>;

/** Who is told of what; the facts that are subscribed to and stand not here concern nobody. */
const tellings: Record<string, Telling> = {
  'thread.posted': tellOfThread,
  'thread.restored': tellOfThread,
  'thread.moved': tellOfMove,
  'thread.merged': tellOfMerge,
  'thread.split': tellOfSplit,
  'thread.assigned': (db, fact) =>
    fact.payload['memberId'] === fact.actorId
      ? Promise.resolve()
      : tellNamed(db, fact, { kind: 'thread-assigned', memberId: fact.payload['memberId'] }),
  'thread.hidden': tellOfFlags,
  'reply.hidden': tellOfFlags,
  'thread.closed': (db, fact) => tellOfThreadAct(db, fact, 'thread-closed'),
  'thread.reopened': (db, fact) => tellOfThreadAct(db, fact, 'thread-reopened'),
  'reply.posted': tellOfReply,
  'reply.restored': tellOfReply,
  'reply.accepted': async (db, fact) => {
    await tellAuthor(db, fact, { table: 'replies', kind: 'accepted' });
    await tellOfSolution(db, fact);
  },
  'idea.status-changed': tellOfIdea,
  'gathering.changed': tellComers,
  'gathering.cancelled': tellComers,
  'gathering.seated': tellComers,
  'gathering.due': tellComers,
  'gathering.followed-up': tellComers,
  'article.sent': tellOfArticle,
  'article.returned': tellOfArticle,
  'article.published': tellOfArticle,
  'article.declined': tellOfArticle,
  'article.proposed': tellOfArticle,
  'bookmark.due': (db, fact) => tellNamed(db, fact, { kind: 'bookmark', memberId: fact.payload['memberId'] }),
  'review.published': (db, fact) =>
    fact.payload['cause'] === 'deadline'
      ? tellAuthor(db, fact, { table: 'reviews', kind: 'review-published' })
      : Promise.resolve(),
  'review.responded': (db, fact) => tellAuthor(db, fact, { table: 'reviews', kind: 'review-answered' }),
  'review.replied-privately': (db, fact) =>
    tellAuthor(db, fact, { table: 'reviews', kind: 'review-replied-privately' }),
  'review.rewarded': (db, fact) => tellAuthor(db, fact, { table: 'reviews', kind: 'review-rewarded' }),
  'review.thread-opened': tellOfReviewCase,
  'review.thread-solved': tellOfReviewCase,
  // The team decides as the team: which of its people it was stays in the audit log.
  'decision.made': (db, fact) =>
    tellNamed(db, fact, { kind: 'decision', memberId: fact.payload['authorId'] }),
  'appeal.made': (db, fact) =>
    fact.payload['withoutJudge'] === true ? tellAdmins(db, fact) : Promise.resolve(),
  'appeal.overdue': tellOfOverdueAppeal,
  'sanction.lifted': (db, fact) => tellMember(db, fact, { kind: 'sanction-lifted' }),
  'award.held': (db, fact) =>
    tellMember(db, fact, { kind: 'award-held', detail: { hold: String(fact.payload['hold']) } }),
  'award.judged': (db, fact) =>
    tellMember(db, fact, {
      kind: 'hold-decided',
      detail: { hold: String(fact.payload['hold']), decision: String(fact.payload['decision']) },
    }),
  'badge.revoked': tellOfRevocation,
  'badge.contested': tellOfRevocation,
  'badge.answered': tellOfRevocation,
  'badge.granted': (db, fact) =>
    tellMember(db, fact, {
      kind: 'badge',
      detail: { name: String(fact.payload['name']), others: Number(fact.payload['others'] ?? 0) },
    }),
  'member.role-changed': (db, fact) =>
    tellMember(db, fact, { kind: 'role', detail: { role: String(fact.payload['to']) } }),
  'group.asked': tellAboutGroup,
  'group.invited': tellAboutGroup,
  'group.admitted': tellAboutGroup,
  'group.removed': tellAboutGroup,
  'testimonial.asked': tellOfTestimonial,
  'testimonial.proposed': tellOfTestimonial,
  'testimonial.origin-gone': tellOfTestimonial,
  'testimonial.received': tellOfTestimonial,
  'testimonial.approved': tellOfTestimonial,
  'testimonial.declined': tellOfTestimonial,
  'testimonial.curated': tellOfTestimonial,
  'testimonial.granted': tellOfTestimonial,
  'testimonial.withdrawn': tellOfTestimonial,
  'testimonial.use-ended': tellOfTestimonial,
  'testimonial.use-ending': tellOfTestimonial,
  'testimonial.asked-again': tellOfTestimonial,
  'points.recounted': (db, fact) =>
    tellMember(db, fact, {
      kind: 'points-recounted',
      detail: { points: Number(fact.payload['points']), what: fact.payload['undone'] ? 'undone' : 'changed' },
    }),
  'points.adjusted': tellOfAdjustment,
  'points.contested': tellOfContest,
  'points.kept': tellOfKeptAdjustment,
  'member.thanked': tellOfThanks,
  'challenge.finished': tellOfChallenge,
  'challenge.undone': tellOfChallenge,
  'milestone.reached': tellOfMilestone,
  'milestone.undone': tellOfMilestone,
  'redemption.asked': tellOfRedemption,
  'redemption.approved': tellOfRedemption,
  'redemption.declined': tellOfRedemption,
  'redemption.sent': tellOfRedemption,
  'redemption.failed': tellOfRedemption,
  'redemption.ending': tellOfRedemption,
  'level.reached': (db, fact) =>
    tellMember(db, fact, { kind: 'level', detail: { level: String(fact.payload['level']) } }),
};

/** Tells the people whom a fact concerns. Nobody is told of their own acts, nor of what they may not read. */
export async function onNotableFact({ db }: CommandContext, fact: NotableFact): Promise<void> {
  await tellings[fact.kind]?.(db, fact);
}

/** A notice from the house itself, about what the fact is about, to whom the fact names. */
async function tellNamed(
  db: Db,
  fact: NotableFact,
  { kind, memberId }: { kind: NoticeKind; memberId: unknown },
): Promise<void> {
  const { subjectKind, subjectId } = fact;
  if (typeof memberId === 'number')
    await insertNotice(db, fact, { memberId, kind, subjectKind, subjectId, actorId: null });
}

async function tellAuthor(
  db: Db,
  fact: NotableFact,
  { table, kind }: { table: 'threads' | 'replies' | 'reviews'; kind: NoticeKind },
): Promise<void> {
  const [post] = await db.sql<[{ authorId: number | null }?]>`
    select author_id as "authorId" from ${db.sql(table)} where id = ${fact.subjectId}`;
  if (!post?.authorId || post.authorId === fact.actorId) return;
  const { subjectKind, subjectId, actorId } = fact;
  await insertNotice(db, fact, { memberId: post.authorId, kind, subjectKind, subjectId, actorId });
}

/** A post that flags have taken out of sight: its author learns it here, not by finding it gone. Whose flags stays unsaid. */
async function tellOfFlags(db: Db, fact: NotableFact): Promise<void> {
  if (fact.payload['because'] !== 'flags') return;
  const table = fact.subjectKind === 'thread' ? 'threads' : 'replies';
  await tellAuthor(db, fact, { table, kind: 'flagged' });
}

async function tellMember(db: Db, fact: NotableFact, notice: Pick<Notice, 'kind' | 'detail'>): Promise<void> {
  await insertNotice(db, fact, {
    ...notice,
    memberId: fact.subjectId,
    subjectKind: 'member',
    subjectId: fact.subjectId,
    actorId: null,
  });
}

/** An appeal that nobody may look at but whoever decided: somebody has to be given the role. */
async function tellAdmins(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id)
    select id, 'appeal-waits', ${causeOf(fact)}, ${fact.subjectKind}, ${fact.subjectId} from members
    where role = 'admin' and state = 'active' on conflict do nothing`;
}

async function insertNotice(db: Db, fact: NotableFact, notice: Notice): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id, detail)
    values (${notice.memberId}, ${notice.kind}, ${causeOf(fact)}, ${notice.subjectKind}, ${notice.subjectId}, ${notice.actorId},
            ${JSON.stringify(notice.detail ?? {})}::jsonb)
    on conflict do nothing`;
}
