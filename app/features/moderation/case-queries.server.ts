import type { SafeHtml } from '#app/lib/safe-html';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { CommandContext } from '../command';
import { causeInWords } from './cause-words';
import { endOf } from './decide-item.server';
import { decisionLetter, type DecisionLetter } from './decision-letter';
import { flagReasonWords, kindWords, type DecisionKind, type SubjectKind } from './queue-item';
import {
  getAuthorRecord,
  getQueueItem,
  listFlags,
  type AuthorRecord,
  type FlagLine,
  type QueueItem,
} from './queue-queries.server';
import { getSubject, type ModeratedSubject } from './subject-queries.server';
import { subjectPath } from './subject-path';
import type { CaseViewProps } from './ui/case-view';

/** Everything that one screen needs to decide an item. */
export interface Case {
  publicId: string;
  kind: SubjectKind;
  heading: string;
  authorId: number | null;
  authorRole: Role | null;
  authorName: string;
  view: CaseViewProps;
  decided: { decision: string; reason: string; note: string; moderator: string } | null;
}

/** The item with its subject, its flags and its author's record; null when it or what it was about is gone. */
export async function loadCase(db: Db, publicId: string): Promise<Case | null> {
  const item = await getQueueItem(db, publicId);
  const subject = item && (await getSubject(db, item.subjectKind, item.subjectId));
  if (!item || !subject) return null;
  const [flags, record] = await Promise.all([
    listFlags(db, item.id),
    subject.authorId === null ? null : getAuthorRecord(db, subject.authorId),
  ]);
  const authorName = subject.authorName ?? 'Former member';
  const topReason = flags[0]?.reason ?? null;
  return {
    publicId,
    kind: subject.kind,
    heading: `${kindWords[subject.kind]}: ${causeInWords({ cause: item.cause, flagCount: flags.length, topReason })}`,
    authorId: subject.authorId,
    authorRole: subject.authorRole,
    authorName,
    view: viewOf(subject, { authorName, flags, record }),
    decided: decidedOf(item),
  };
}

interface Circumstances {
  authorName: string;
  flags: FlagLine[];
  record: AuthorRecord | null;
}

function viewOf(subject: ModeratedSubject, { authorName, flags, record }: Circumstances): CaseViewProps {
  return {
    subject: {
      title: subject.title,
      href: subjectPath(subject),
      html: subject.html as SafeHtml,
      at: subject.occurredAt,
    },
    author: {
      name: authorName,
      id: subject.authorPublicId ?? '',
      href: subject.authorHandle ? paths.member(subject.authorHandle) : null,
    },
    record: record ? recordLines(record) : [],
    flags: flags.map((flag) => ({
      reporter: {
        name: flag.reporterName,
        id: flag.reporterPublicId,
        href: paths.member(flag.reporterHandle),
      },
      reason: flagReasonWords(flag.reason),
      note: flag.note,
      at: flag.createdAt,
    })),
  };
}

function decidedOf({ decision, reason, noteToAuthor, moderatorName }: QueueItem): Case['decided'] {
  if (!decision) return null;
  return { decision, reason: reason ?? '', note: noteToAuthor ?? '', moderator: moderatorName ?? '' };
}

/** The letter as it would be sent for this decision, for the moderator's eyes before anything happens. */
export async function previewLetter(
  ctx: CommandContext,
  publicId: string,
  draft: { decision: DecisionKind; reason: string; note: string; days?: number | undefined },
): Promise<DecisionLetter | null> {
  const item = await getQueueItem(ctx.db, publicId);
  const subject = item && (await getSubject(ctx.db, item.subjectKind, item.subjectId));
  if (!subject) return null;
  const endsAt = draft.decision === 'suspend' ? endOf(ctx.now, draft.days ?? 1) : null;
  return decisionLetter({
    kind: subject.kind,
    title: subject.title,
    decision: draft.decision,
    reason: draft.reason,
    note: draft.note,
    endsAt,
  });
}

function recordLines(record: AuthorRecord): CaseViewProps['record'] {
  return [
    { label: 'Here since', value: record.joinedAt.slice(0, 10) },
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
      value: `${plural(record.warnings, 'warning', 'warnings')}, ${plural(record.suspensions, 'suspension', 'suspensions')}`,
    },
  ];
}
