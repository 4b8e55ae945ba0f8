import { newPublicId } from '#app/lib/public-id';
import type { Appeal } from '../content/appeal-types';
import type { Decision, Flag, Moment, Sanction, Subject, Taken } from '../content/types';
import { at, type DemoLoad } from './demo-load';

/** A subject as its row. */
function subjectRow(load: DemoLoad, subject: Subject) {
  if ('thread' in subject) return { kind: 'thread', ...load.threads.get(subject.thread) };
  if ('reply' in subject) return { kind: 'reply', ...load.replies.get(subject.reply) };
  return { kind: 'review', ...load.reviews.get(subject.review) };
}

/** What members reported, what rules held, what was decided about it, and what followed. */
export async function loadCases(load: DemoLoad): Promise<void> {
  const { flags, decisions, sanctions } = load.content;
  const decided = new Map<string, { id: number; decision: Decision }>();
  for (const decision of decisions) {
    const reports = flags.filter((flag) => flag.decision === decision.key);
    decided.set(decision.key, { id: await loadDecision(load, decision, reports), decision });
  }
  for (const reports of openReports(flags)) {
    const [first] = reports;
    if (first) await loadItem(load, first.subject, { cause: 'flagged', openedAt: at(load, first), reports });
  }
  await loadHeld(load);
  for (const sanction of sanctions)
    await loadSanction(load, sanction, decided.get(sanction.decision)?.id ?? 0);
  for (const one of load.content.taken) await loadTaken(load, one);
  for (const appeal of load.content.appeals) {
    const { id, decision } = decided.get(appeal.decision) ?? {};
    if (id && decision) await loadAppeal(load, appeal, { id, subject: decision.subject });
  }
}

function openReports(flags: readonly Flag[]): Flag[][] {
  const bySubject = new Map<string, Flag[]>();
  for (const flag of flags.filter(({ decision }) => !decision)) {
    const key = JSON.stringify(flag.subject);
    bySubject.set(key, [...(bySubject.get(key) ?? []), flag]);
  }
  return [...bySubject.values()];
}

interface Item {
  cause: 'flagged' | 'new-member-link' | 'signals' | 'appeal';
  openedAt: string;
  decidedAt?: string;
  reports: readonly Flag[];
}

async function loadItem(load: DemoLoad, subject: Subject, item: Item): Promise<number> {
  const { kind, id: subjectId } = subjectRow(load, subject);
  const [row] = await load.tx.sql<[{ id: number }]>`
    insert into queue_items (public_id, subject_kind, subject_id, cause, state, opened_at, decided_at, created_at)
    values (${newPublicId()}, ${kind}, ${subjectId}, ${item.cause}, ${item.decidedAt ? 'decided' : 'open'},
            ${item.openedAt}, ${item.decidedAt ?? null}, ${item.openedAt})
    returning id`;
  const flags = item.reports.map((flag) => ({
    item_id: row.id,
    reporter_id: load.members.get(flag.by).id,
    reason: flag.reason,
    note: flag.note ?? '',
    created_at: at(load, flag),
  }));
  if (flags.length > 0) await load.tx.sql`insert into flags ${load.tx.sql(flags)} on conflict do nothing`;
  return row.id;
}

async function loadDecision(load: DemoLoad, decision: Decision, reports: readonly Flag[]): Promise<number> {
  const moment = at(load, decision);
  const openedAt = reports.map((flag) => at(load, flag)).sort()[0] ?? moment;
  const itemId = await loadItem(load, decision.subject, {
    cause: 'flagged',
    openedAt,
    decidedAt: moment,
    reports,
  });
  const { kind, id: subjectId, authorId } = subjectRow(load, decision.subject);
  const moderatorId = load.members.get(decision.by).id;
  const [row] = await load.tx.sql<[{ id: number }]>`
    insert into decisions (item_id, subject_kind, subject_id, author_id, decision, reason, note_to_author, moderator_id, created_at)
    values (${itemId}, ${kind}, ${subjectId}, ${authorId}, ${decision.act}, ${decision.reason}, ${decision.noteToAuthor},
            ${moderatorId}, ${moment})
    returning id`;
  await load.tx.sql`
    insert into audit_entries (actor_id, action, subject_kind, subject_id, detail, created_at)
    values (${moderatorId}, ${`decision.${decision.act}`}, ${kind}, ${subjectId},
            ${JSON.stringify({ item: itemId, reason: decision.reason, days: null })}::jsonb, ${moment})`;
  return row.id;
}

/** What a rule keeps back until a person has looked. */
async function loadHeld(load: DemoLoad): Promise<void> {
  const { threads, reviews } = load.content;
  const held = { cause: 'new-member-link' as const, reports: [] };
  for (const thread of threads.filter((one) => one.held)) {
    await loadItem(load, { thread: thread.key }, { ...held, openedAt: at(load, thread) });
  }
  for (const { product, reviews: ofProduct } of reviews) {
    for (const [index, review] of ofProduct.entries()) {
      if (review.state?.kind !== 'pending') continue;
      const subject = { review: review.key ?? `${product}#${index + 1}` };
      const itemId = await loadItem(load, subject, {
        ...held,
        ...(review.state.signals ? { cause: 'signals' as const } : {}),
        openedAt: at(load, review),
      });
      const { appeal } = review.state;
      if (appeal) await loadHoldAppeal(load, { ...appeal, itemId, ...subjectRow(load, subject) });
    }
  }
}

/** An appeal against the wait: the review appears by the promised time. */
async function loadHoldAppeal(
  load: DemoLoad,
  appeal: Moment & { words: string; itemId: number; id?: number | undefined },
): Promise<void> {
  const moment = at(load, appeal);
  const promised = promisedBy(moment);
  await load.tx.sql`
    insert into appeals (item_id, words, answer_by, created_at)
    values (${appeal.itemId}, ${appeal.words}, ${promised}, ${moment})`;
  await load.tx.sql`update reviews set object_until = ${promised} where id = ${appeal.id ?? 0}`;
}

/** Three days: the promise that the house comes with. */
const promisedBy = (moment: string) => new Date(Date.parse(moment) + 3 * 86_400_000).toISOString();

async function loadSanction(load: DemoLoad, sanction: Sanction, decisionId: number): Promise<void> {
  const start = at(load, sanction);
  const endsAt = sanction.days
    ? new Date(Date.parse(start) + sanction.days * 86_400_000).toISOString()
    : null;
  await load.tx.sql`
    insert into sanctions (member_id, kind, decision_id, ends_at, created_at)
    values (${load.members.get(sanction.member).id}, ${sanction.kind}, ${decisionId}, ${endsAt}, ${start})`;
}

async function loadTaken(load: DemoLoad, taken: Taken): Promise<void> {
  const { kind, id: subjectId } = subjectRow(load, taken.subject);
  const [moderatorId, moment] = [load.members.get(taken.by).id, at(load, taken)];
  await load.tx.sql`
    with item as (
      update queue_items set assignee_id = ${moderatorId}, assigned_at = ${moment}
      where subject_kind = ${kind} and subject_id = ${subjectId} and state = 'open' returning id
    )
    insert into queue_notes (item_id, writer_id, body, created_at)
    select id, ${moderatorId}, ${taken.note}, ${moment} from item`;
}

async function loadAppeal(
  load: DemoLoad,
  appeal: Appeal,
  decision: { id: number; subject: Subject },
): Promise<void> {
  const moment = at(load, appeal);
  const itemId = await loadItem(load, decision.subject, { cause: 'appeal', openedAt: moment, reports: [] });
  await load.tx.sql`
    insert into appeals (decision_id, item_id, words, answer_by, created_at)
    values (${decision.id}, ${itemId}, ${appeal.words}, ${promisedBy(moment)}, ${moment})`;
}
