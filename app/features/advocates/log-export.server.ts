import { writeAudit } from '#db/audit';
import type { MemberContext } from '../command';

/** A file that is about to leave the house. */
export interface ExportEntry {
  publicId: string;
  kind: 'advocates' | 'reviews';
  purpose: string;
  /** What was asked for, in words by name. */
  filter: Record<string, string>;
  matched: number;
  included: number;
  /** How many were left out, by reason. */
  excluded: Partial<Record<string, number>>;
  /** Whether an admin took people in who have not consented. */
  withoutConsent?: boolean;
}

/** Writes a file into the log and the audit, in the transaction and snapshot that its rows are read in. */
export async function logExport({ db, actor }: MemberContext, entry: ExportEntry): Promise<void> {
  const [row] = await db.sql<[{ id: number }]>`
    insert into export_log (public_id, actor_id, kind, purpose, filter, included_count, excluded)
    values (${entry.publicId}, ${actor.id}, ${entry.kind}, ${entry.purpose}, ${JSON.stringify(entry.filter)}::jsonb, ${entry.included},
            ${JSON.stringify(entry.excluded)}::jsonb)
    returning id`;
  await writeAudit(db, {
    actorId: actor.id,
    action: entry.withoutConsent ? 'export.made-without-consent' : 'export.made',
    subjectKind: 'export',
    subjectId: row.id,
    detail: { kind: entry.kind, included: entry.included, matched: entry.matched },
  });
}
