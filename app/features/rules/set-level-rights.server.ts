import { done, refused, type Result } from '#app/lib/result';
import type { LevelRights, Right } from '#app/policy/rights';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { listLevelRights } from './level-right-queries.server';

/** Says what each level lets its members do, lowest first. What changed is in the audit log with both values. */
export async function setLevelRights(
  ctx: MemberContext,
  wanted: readonly LevelRights[],
): Promise<Result<null, { code: 'refused'; because: Refusal }>> {
  const verdict = await attempt(ctx, 'level.write', { subject: null, about: { kind: 'level', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    await db.sql`select pg_advisory_xact_lock(hashtext('rules.levels'))`;
    const before = await listLevelRights(db);
    for (const { rank, name, from, to } of changesOf(before, wanted)) {
      await db.sql`
        insert into level_rights (name, rank, value, changed_by, changed_at) values (${name}, ${rank}, ${to}, ${actor.id}, ${now.toISOString()})
        on conflict (name, rank) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
      await writeAudit(db, {
        actorId: actor.id,
        action: 'level.right-set',
        subjectKind: 'level',
        subjectId: rank,
        detail: { right: name, from, to },
      });
    }
    await touchPages(db, ['rules']);
    return done(null);
  });
}

function changesOf(before: readonly LevelRights[], wanted: readonly LevelRights[]) {
  return wanted.flatMap((rights, place) => {
    const was = before[place];
    return (Object.entries(rights) as Array<[Right, boolean | number]>).flatMap(([name, to]) =>
      was === undefined || was[name] === to
        ? []
        : [{ rank: place + 1, name, from: Number(was[name]), to: Number(to) }],
    );
  });
}
