import { uniqueViolation } from '#app/lib/database-errors.server';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { groupSlugOf, type GroupKind } from './group';

export interface GroupInput {
  /** The group to change; null makes a new one. */
  slug: string | null;
  name: string;
  description: string;
  kind: GroupKind;
}

export type SaveGroupProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'name-taken' };

/** Makes a group or changes one. Its address follows its name; who is in it stays. */
export async function saveGroup(
  ctx: MemberContext,
  input: GroupInput,
): Promise<Result<{ slug: string }, SaveGroupProblem>> {
  const verdict = await attempt(ctx, 'group.manage', { subject: null, about: { kind: 'group', id: null } });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const slug = groupSlugOf(input.name);
  const { name, description, kind } = input;
  try {
    return await inTransaction(ctx, async ({ db, actor }) => {
      const [before] = await db.sql<
        [{ kind: string }?]
      >`select kind from groups where slug = ${input.slug} for update`;
      const [group] =
        input.slug === null
          ? await db.sql<[{ id: number }?]>`
              insert into groups (slug, name, description, kind) values (${slug}, ${name}, ${description}, ${kind}) returning id`
          : await db.sql<[{ id: number }?]>`
              update groups set slug = ${slug}, name = ${name}, description = ${description}, kind = ${kind}
              where slug = ${input.slug} returning id`;
      if (!group) return refused({ code: 'gone' });
      await writeAudit(db, {
        actorId: actor.id,
        action: input.slug === null ? 'group.created' : 'group.changed',
        subjectKind: 'group',
        subjectId: group.id,
        detail: { before: before?.kind ?? null, after: kind },
      });
      return done({ slug });
    });
  } catch (error) {
    if (uniqueViolation(error) === null) throw error;
    return refused({ code: 'name-taken' });
  }
}
