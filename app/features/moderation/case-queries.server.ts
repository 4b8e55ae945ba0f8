import type { SafeHtml } from '#app/lib/safe-html';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { Actor, Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { CommandContext } from '../command';
import { getLevelName } from '../reputation/level-queries.server';
import { listSignals, type SignalLine } from '../reviews/signals/signal-queries.server';
import { listHitsOf, type HitLine } from '../rules/rule-queries.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { causeInWords } from './cause-words';
import { getAppealOf, type AppealCase } from './appeal-queries.server';
import { endOf } from './give-sanction.server';
import { flagWeight, ordinaryWeight } from './flag-weight';
import { decisionLetter, type DecisionLetter } from './decision-letter';
import { flagReasonWords, kindWords, needsEnd, type DecisionKind, type SubjectKind } from './queue-item';
import { getHoldAppeal, type HoldAppeal } from './hold-appeal-queries.server';
import { loadObjectionTime } from './load-objection.server';
import { listSanctions, type SanctionLine } from './sanction-queries.server';
import { getQueueItem, type QueueItem } from './queue-queries.server';
import {
  getAuthorRecord,
  getWordsBefore,
  listEarlierDecisions,
  listFlags,
  listNotes,
  type AuthorRecord,
  type EarlierDecision,
  type FlagLine,
  type NoteLine,
  type WordsBefore,
} from './record-queries.server';
import { getSubject, type ModeratedSubject } from './subject-queries.server';
import { subjectPath } from './subject-path';
import type { CaseViewProps } from './ui/case-view';
import type { ObjectionNoticeProps } from './ui/objection-notice';

/** Everything that one screen needs to decide an item. */
export interface Case {
  item: QueueItem;
  kind: SubjectKind;
  heading: string;
  authorId: number | null;
  authorRole: Role | null;
  authorName: string;
  authorHandle: string | null;
  view: CaseViewProps;
  notes: NoteLine[];
  sanctions: SanctionLine[];
  appeal: AppealCase | null;
  /** How long the team may still object; null for everything but a review that waits or is public. */
  objection: ObjectionNoticeProps | null;
  /** What its author says against it that it waits, before anybody decided. */
  holdAppeal: HoldAppeal | null;
  decided: { decision: DecisionKind; reason: string; note: string; moderator: string } | null;
}

/** The item with its subject, its flags, its notes and its author's record; null when it or its subject is gone. */
export async function loadCase(
  { db, actor: viewer, now }: CommandContext,
  publicId: string,
): Promise<Case | null> {
  const item = await getQueueItem(db, viewer, publicId);
  const subject = item && (await getSubject(db, item.subjectKind, item.subjectId));
  if (!item || !subject) return null;
  const [flags, hits, signals, notes, before, appeal, objection, holdAppeal, author] = await Promise.all([
    listFlags(db, item.id),
    listHitsOf(db, subject),
    subject.kind === 'review' ? listSignals(db, subject.id) : [],
    listNotes(db, item.id),
    subject.kind === 'reply' ? getWordsBefore(db, subject.id) : null,
    item.cause === 'appeal' ? getAppealOf(db, item.id) : null,
    objectionTo({ db, now }, item, subject),
    getHoldAppeal(db, item.id),
    loadAuthor(db, viewer, { memberId: subject.authorId, exceptItem: item.id }),
  ]);
  const authorName = subject.authorName ?? 'Former member';
  const topReason = flags[0]?.reason ?? null;
  return {
    item,
    kind: subject.kind,
    heading: `${kindWords[subject.kind]}: ${causeInWords({ cause: item.cause, flagCount: flags.length, topReason })}`,
    authorId: subject.authorId,
    authorRole: subject.authorRole,
    authorName,
    authorHandle: subject.authorHandle,
    view: viewOf(subject, { authorName, flags, hits, signals, before, ...author }),
    notes,
    sanctions: author.sanctions,
    appeal,
    objection,
    holdAppeal,
    decided: decidedOf(item),
  };
}

/** The days of the brand, as long as the item is open: an appeal is about a decision that was made. */
async function objectionTo(
  ctx: Pick<CommandContext, 'db' | 'now'>,
  item: Pick<QueueItem, 'state' | 'cause'>,
  subject: ModeratedSubject,
): Promise<ObjectionNoticeProps | null> {
  if (subject.kind !== 'review' || item.state !== 'open' || item.cause === 'appeal') return null;
  const time = await loadObjectionTime(ctx, subject);
  return time && { ...time, href: paths.objectToReview(subject.publicId) };
}

/** What there is to know of whoever wrote it; nothing of somebody who has left. */
async function loadAuthor(
  db: Db,
  viewer: Actor,
  { memberId, exceptItem }: { memberId: number | null; exceptItem: number },
) {
  if (memberId === null) return { record: null, level: '', earlier: [], sanctions: [] };
  const [record, level, earlier, sanctions] = await Promise.all([
    getAuthorRecord(db, memberId),
    getLevelName(db, memberId),
    listEarlierDecisions(db, viewer, { memberId, exceptItem }),
    listSanctions(db, memberId),
  ]);
  return { record, level, earlier, sanctions };
}

interface Circumstances {
  authorName: string;
  flags: FlagLine[];
  hits: HitLine[];
  signals: SignalLine[];
  record: AuthorRecord | null;
  /** The author's level by its name. */
  level: string;
  before: WordsBefore | null;
  earlier: EarlierDecision[];
}

function viewOf(subject: ModeratedSubject, around: Circumstances): CaseViewProps {
  const { authorName, flags, hits, signals, record, level, before, earlier } = around;
  return {
    subject: {
      title: subject.title,
      href: subjectPath(subject),
      html: subject.html as SafeHtml,
      plain: subject.kind === 'member' ? subject.bodySource : null,
      at: subject.occurredAt,
    },
    before: before && {
      author: {
        name: before.authorName ?? 'Former member',
        href: before.authorHandle && paths.member(before.authorHandle),
      },
      html: before.html as SafeHtml,
    },
    author: {
      name: authorName,
      id: subject.authorPublicId ?? '',
      href: subject.authorHandle ? paths.member(subject.authorHandle) : null,
    },
    record: record ? recordLines(record, level) : [],
    earlier: earlier.map(({ itemPublicId, ...rest }) => ({ href: paths.queueItem(itemPublicId), ...rest })),
    hits: hits.map(({ rulePublicId, ruleName, ...hit }) => ({
      href: paths.rule(rulePublicId),
      name: ruleName,
      ...hit,
    })),
    signals: signals.map(({ name, words, reviews }) => ({
      ...{ name, words },
      reviews: reviews.map((id) => paths.review(id)),
    })),
    flags: flags.map((flag) => ({
      reporter: {
        name: flag.reporterName,
        id: flag.reporterPublicId,
        href: paths.member(flag.reporterHandle),
      },
      reason: flagReasonWords(flag.reason),
      note: flag.note,
      at: flag.createdAt,
      past: pastInWords(flag),
    })),
  };
}

/** How often somebody's flags were right, and what this one counts towards hiding a post. */
function pastInWords({ flagger }: FlagLine): string {
  const { decided, upheld } = flagger;
  const record = decided === 0 ? 'No earlier flag decided on' : `${upheld} of ${decided} upheld`;
  const weight = flagWeight(flagger) / ordinaryWeight;
  return weight === 0
    ? `${record}; counts nothing towards hiding`
    : `${record}; counts ${weight} towards hiding`;
}

function decidedOf({ decision, reason, noteToAuthor, moderatorName }: QueueItem): Case['decided'] {
  if (!decision) return null;
  return { decision, reason: reason ?? '', note: noteToAuthor ?? '', moderator: moderatorName ?? '' };
}

/** What a letter is previewed from. */
export interface LetterDraft {
  decision: DecisionKind;
  reason: string;
  note: string;
  days?: number | undefined;
}

/** The letter as it would be sent for this decision, for the moderator's eyes before anything happens. */
export async function previewLetter(
  ctx: CommandContext,
  publicId: string,
  draft: LetterDraft,
): Promise<DecisionLetter | null> {
  const item = await getQueueItem(ctx.db, ctx.actor, publicId);
  const subject = item && (await getSubject(ctx.db, item.subjectKind, item.subjectId));
  if (!subject) return null;
  const endsAt = needsEnd(draft.decision) ? endOf(ctx.now, draft.days ?? 1) : null;
  return decisionLetter({
    kind: subject.kind,
    title: subject.title,
    decision: draft.decision,
    reason: draft.reason,
    note: draft.note,
    endsAt,
    appealDays: (await getReviewTerms(ctx.db)).appealDays,
    appealAt: 'by a link that only this letter has',
  });
}

const stateWords: Record<string, string> = {
  active: 'In good standing',
  suspended: 'Suspended now',
  imported: 'Imported; has never signed in',
};

function recordLines(record: AuthorRecord, level: string): CaseViewProps['record'] {
  return [
    { label: 'Here since', value: record.joinedAt.slice(0, 10) },
    {
      label: 'Standing',
      value: `${stateWords[record.state] ?? record.state}, ${level}`,
    },
    {
      label: 'Wrote',
      value: [
        plural(record.threads, 'thread', 'threads'),
        plural(record.replies, 'reply', 'replies'),
        plural(record.reviews, 'review', 'reviews'),
      ].join(', '),
    },
    { label: 'Hidden before', value: plural(record.hidden, 'time', 'times') },
    {
      label: 'Sanctions',
      value: [
        plural(record.warnings, 'warning', 'warnings'),
        plural(record.silences, 'silence', 'silences'),
        plural(record.suspensions, 'suspension', 'suspensions'),
      ].join(', '),
    },
  ];
}
