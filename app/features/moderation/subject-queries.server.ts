import type { Role } from '#app/policy/actor';
import type { Audience } from '#app/policy/audience';
import type { Keeper } from '#app/policy/boards';
import type { Db } from '#db/client';
import type { SubjectKind } from './queue-item';

/** The thing that is flagged or decided, in one shape for all kinds. */
export interface ModeratedSubject {
  kind: SubjectKind;
  id: number;
  publicId: string;
  state: string;
  title: string;
  html: string;
  bodySource: string;
  occurredAt: string;
  authorId: number | null;
  authorHandle: string | null;
  authorName: string | null;
  authorPublicId: string | null;
  authorRole: Role | null;
  /** Of the board that holds it; null for reviews and members, which are public. */
  seenBy: Audience[] | null;
  moderatedBy: Keeper[] | null;
  threadState: string | null;
  threadKind: string | null;
  threadLocked: boolean | null;
  threadAuthorId: number | null;
}

/** The subject with this address, or null. It says nothing about rights: the caller asks `mayRead`. */
export async function findSubject(
  db: Db,
  kind: SubjectKind,
  publicId: string,
): Promise<ModeratedSubject | null> {
  const [row] = await subjectRows(db, kind, db.sql`s.public_id = ${publicId}`);
  return row ?? null;
}

/** The subject with this inner key, or null. */
export async function getSubject(db: Db, kind: SubjectKind, id: number): Promise<ModeratedSubject | null> {
  const [row] = await subjectRows(db, kind, db.sql`s.id = ${id}`);
  return row ?? null;
}

function subjectRows(db: Db, kind: SubjectKind, which: ReturnType<Db['sql']>): Promise<ModeratedSubject[]> {
  const author = db.sql`
    m.handle as "authorHandle", m.display_name as "authorName", m.public_id as "authorPublicId", m.role as "authorRole"`;
  if (kind === 'thread') {
    return db.sql<ModeratedSubject[]>`
      select 'thread' as kind, s.id, s.public_id as "publicId", s.state, s.title, s.body_html as html, s.body_source as "bodySource",
             s.occurred_at as "occurredAt", s.author_id as "authorId", ${author}, b.seen_by as "seenBy", b.moderated_by as "moderatedBy", s.state as "threadState",
             s.kind as "threadKind", s.locked_at is not null as "threadLocked", s.author_id as "threadAuthorId"
      from threads s join boards b on b.id = s.board_id left join members m on m.id = s.author_id where ${which}`;
  }
  if (kind === 'reply') {
    return db.sql<ModeratedSubject[]>`
      select 'reply' as kind, s.id, s.public_id as "publicId", s.state, t.title, s.body_html as html, s.body_source as "bodySource",
             s.occurred_at as "occurredAt", s.author_id as "authorId", ${author}, b.seen_by as "seenBy", b.moderated_by as "moderatedBy", t.state as "threadState",
             t.kind as "threadKind", t.locked_at is not null as "threadLocked", t.author_id as "threadAuthorId"
      from replies s join threads t on t.id = s.thread_id join boards b on b.id = t.board_id
      left join members m on m.id = s.author_id where ${which}`;
  }
  if (kind === 'review') {
    // The stars are left out on purpose: whoever decides about publication does not see them.
    return db.sql<ModeratedSubject[]>`
      select 'review' as kind, s.id, s.public_id as "publicId", s.state, s.title, s.body_html as html, s.body_source as "bodySource",
             s.occurred_at as "occurredAt", s.author_id as "authorId", ${author}, null as "seenBy", null as "moderatedBy", null as "threadState",
             null as "threadKind", null as "threadLocked", null as "threadAuthorId"
      from reviews s left join members m on m.id = s.author_id where ${which}`;
  }
  return db.sql<ModeratedSubject[]>`
    select 'member' as kind, s.id, s.public_id as "publicId", s.state, s.display_name as title, '' as html, s.bio as "bodySource",
           s.joined_at as "occurredAt", s.id as "authorId", s.handle as "authorHandle", s.display_name as "authorName",
           s.public_id as "authorPublicId", s.role as "authorRole", null as "seenBy", null as "moderatedBy", null as "threadState",
           null as "threadKind", null as "threadLocked", null as "threadAuthorId"
    from members s where ${which} and s.state <> 'erased'`;
}
