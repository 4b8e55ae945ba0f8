import { paths } from '#app/lib/paths';
import type { Db } from '#db/client';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { decisionLetter, type DecisionLetter } from './decision-letter';
import type { DecisionKind, SubjectKind } from './queue-item';

/** A decision as its author may read it. */
export interface DecisionForAuthor {
  id: number;
  publicId: string;
  decision: DecisionKind;
  reason: string;
  note: string;
  kind: SubjectKind;
  title: string;
  endsAt: string | null;
  createdAt: string;
  /** Of the sanction that came with it, when one was lifted early. */
  liftedAt: string | null;
  liftReason: string | null;
  /** The author's own words against it, when they have appealed. */
  appealWords: string | null;
  appealOutcome: string | null;
  appealAnswerBy: string | null;
  appealOverdueAt: string | null;
}

function decisionRows(db: Db, which: ReturnType<Db['sql']>): Promise<DecisionForAuthor[]> {
  return db.sql<DecisionForAuthor[]>`
    select d.id, d.public_id as "publicId", d.decision, d.reason, d.note_to_author as note, d.subject_kind as kind,
           coalesce(t.title, rt.title, v.title, '') as title, s.ends_at as "endsAt", d.created_at as "createdAt",
           s.lifted_at as "liftedAt", s.lift_reason as "liftReason", a.words as "appealWords", a.outcome as "appealOutcome",
           a.answer_by as "appealAnswerBy", a.overdue_at as "appealOverdueAt"
    from decisions d
    left join threads t on d.subject_kind = 'thread' and t.id = d.subject_id
    left join replies r on d.subject_kind = 'reply' and r.id = d.subject_id
    left join threads rt on rt.id = r.thread_id
    left join reviews v on d.subject_kind = 'review' and v.id = d.subject_id
    left join sanctions s on s.decision_id = d.id
    left join appeals a on a.decision_id = d.id
    where ${which} order by d.created_at desc, d.id desc limit 100`;
}

/** The decisions about a member's words and account, newest first. */
export async function listDecisionsAbout(db: Db, memberId: number): Promise<DecisionForAuthor[]> {
  return decisionRows(db, db.sql`d.author_id = ${memberId}`);
}

/** A decision about a member's own words or account by its address, or null. */
export async function getDecisionAbout(
  db: Db,
  memberId: number,
  publicId: string,
): Promise<DecisionForAuthor | null> {
  const [row] = await decisionRows(db, db.sql`d.author_id = ${memberId} and d.public_id = ${publicId}`);
  return row ?? null;
}

/** The letter of a decision and the address it goes to; null when its author has none. */
export async function getDecisionLetter(
  db: Db,
  { decisionId, origin }: { decisionId: number; origin: string },
): Promise<{ email: string; letter: DecisionLetter } | null> {
  const [decision] = await decisionRows(db, db.sql`d.id = ${decisionId}`);
  const [author] = await db.sql<[{ email: string | null; appealKey: string }?]>`
    select m.email, d.appeal_key as "appealKey" from decisions d join members m on m.id = d.author_id where d.id = ${decisionId}`;
  if (!decision || !author?.email) return null;
  const { appealDays } = await getReviewTerms(db);
  return {
    email: author.email,
    letter: decisionLetter({ ...decision, appealDays, appealAt: origin + paths.appeal(author.appealKey) }),
  };
}

/** Who may appeal by this secret address, and against which decision; null for a secret that is none. */
export async function findAppellant(
  db: Db,
  appealKey: string,
): Promise<{ memberId: number; decisionPublicId: string } | null> {
  if (!/^[0-9a-f]{64}$/.test(appealKey)) return null;
  const [row] = await db.sql<[{ memberId: number | null; decisionPublicId: string }?]>`
    select author_id as "memberId", public_id as "decisionPublicId" from decisions where appeal_key = ${appealKey}`;
  return row && row.memberId !== null ? { ...row, memberId: row.memberId } : null;
}
