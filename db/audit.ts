import type { Db } from './client';

/** A privileged act: ids and small facts, never text, addresses or secrets. */
export interface AuditedAct {
  /** Null for the operator at the console. */
  actorId: number | null;
  action: string;
  subjectKind: string;
  subjectId: number | null;
  detail?: Record<string, string | number | boolean | null>;
}

/** Writes a privileged act into the log that cannot be changed, in the transaction of the act itself. */
export async function writeAudit(tx: Db, act: AuditedAct): Promise<void> {
  await tx.sql`
    insert into audit_entries (actor_id, action, subject_kind, subject_id, detail)
    values (${act.actorId}, ${act.action}, ${act.subjectKind}, ${act.subjectId}, ${JSON.stringify(act.detail ?? {})}::jsonb)`;
}

/** An act that somebody tried and may not do. */
export interface RefusedAct {
  actorId: number;
  /** What they tried, such as `rule.write`. */
  action: string;
  subjectKind: string;
  subjectId: number | null;
  because: string;
  /** Which of our pages, with its parts by name (`/moderation/rules/:publicId`): never an address as it was asked for. */
  page?: string;
}

/** As many attempts are noted of one person in an hour, and of everybody in a day: being refused must fill no disk. */
const [ownAnHour, everybodysADay] = [20, 5000];

/**
 * Notes an attempt that was refused. The last one of an hour says that further ones are not noted; who is refused that
 * often has been seen.
 */
export async function writeRefusal(db: Db, act: RefusedAct): Promise<void> {
  const { actorId, action, subjectKind, subjectId, because, page } = act;
  const detail = { refused: true, because, ...(page ? { page } : {}) };
  await db.transaction(async (tx) => {
    // RACE: the attempts of one person stand in line, so that two hundred at once are no more than twenty entries.
    await tx.sql`select pg_advisory_xact_lock(hashtext('refused'), hashtext(${String(actorId)}))`;
    await tx.sql`
      insert into audit_entries (actor_id, action, subject_kind, subject_id, detail)
      select ${actorId}, ${`refused.${action}`}, ${subjectKind}, ${subjectId},
             ${JSON.stringify(detail)}::jsonb || case when own.noted = ${ownAnHour - 1} then '{"further": "not noted within the hour"}' else '{}' end::jsonb
      from (select count(*) as noted from audit_entries
            where actor_id = ${actorId} and starts_with(action, 'refused.') and created_at > now() - interval '1 hour') own,
           (select count(*) as noted from audit_entries
            where starts_with(action, 'refused.') and created_at > now() - interval '1 day') everybodys
      where own.noted < ${ownAnHour} and everybodys.noted < ${everybodysADay}`;
  });
}
