import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { enqueue } from '#db/jobs';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { BadgeContent } from './badge';
import { loadBadgeBook } from './badge-book-queries.server';
import { grantBadgesTask } from './grant-badges.server';

export type SettleBadgeProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'gone' }
  /** It was saved or dropped already. */
  | { code: 'not-now' }
  /** The badge has another version by now than the one that was looked at. */
  | { code: 'moved-on' };

interface LockedDraft {
  id: number;
  badge: string;
  baseVersion: number;
  content: BadgeContent;
  countsPast: boolean;
  savedAt: string | null;
  droppedAt: string | null;
}

/** Saves a draft as the next version of its badge, or drops it; whoever has earned it already gets it by a job, and is told. */
export async function settleBadge(
  ctx: MemberContext,
  { publicId, to }: { publicId: string; to: 'save' | 'drop' },
): Promise<Result<null, SettleBadgeProblem>> {
  const verdict = await attempt(ctx, 'badge-rule.write', {
    subject: null,
    about: { kind: 'badge', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const { db, now } = inner;
    // RACE: badges are changed one after the other, so that of two drafts of one version the second is refused.
    await db.sql`select pg_advisory_xact_lock(hashtext('badges.rules'))`;
    const [draft] = await db.sql<[LockedDraft?]>`
      select id, badge, base_version as "baseVersion", content, counts_past as "countsPast", saved_at as "savedAt", dropped_at as "droppedAt"
      from badge_rules where public_id = ${publicId} for update`;
    if (!draft) return refused({ code: 'gone' });
    if (draft.savedAt || draft.droppedAt) return refused({ code: 'not-now' });
    if (to === 'drop') {
      await db.sql`update badge_rules set dropped_at = ${now.toISOString()} where id = ${draft.id}`;
      return done(null);
    }
    const standing = (await loadBadgeBook(db)).find(draft.badge)?.version ?? 0;
    if (standing !== draft.baseVersion) return refused({ code: 'moved-on' });
    await save(inner, draft);
    return done(null);
  });
}

async function save(
  { db, actor, now }: MemberContext,
  { id, badge, baseVersion, content, countsPast }: LockedDraft,
): Promise<void> {
  const at = now.toISOString();
  const version = baseVersion + 1;
  await db.sql`
    update badge_rules set version = ${version}, saved_at = ${at}, since = case when ${countsPast} then since else ${at}::timestamptz end
    where id = ${id}`;
  await writeAudit(db, {
    ...{ actorId: actor.id, action: 'badge-rule.saved', subjectKind: 'badge', subjectId: id },
    detail: { badge, before: baseVersion, after: version, on: content.enabled, past: countsPast },
  });
  if (content.enabled) await enqueue(db, grantBadgesTask, { badge });
  await touchPages(db, ['badges']);
}
