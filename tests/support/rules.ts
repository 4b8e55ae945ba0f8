import type { RuleContent } from '#app/features/rules/holding-rule';
import { saveRule } from '#app/features/rules/save-rule.server';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';

/** What a test may say about a rule beside what it looks for. */
export type RuleOptions = Omit<RuleContent, 'test' | 'boardIds' | 'enabled'> & { boards: string[] };

/** A rule in force, written by a moderator through its command. */
export async function aRule(
  db: Db,
  by: MemberActor,
  { test, ...options }: Pick<RuleContent, 'test'> & Partial<RuleOptions>,
) {
  const saved = await saveRule(
    { db, actor: by, now: new Date() },
    {
      publicId: null,
      content: {
        name: 'A rule of ours',
        effect: 'hold',
        reason: 'A person looks at this first.',
        concerns: ['thread', 'reply', 'review'],
        exemptFrom: null,
        boards: [],
        ...options,
        test,
      },
    },
  );
  if (!saved.ok) throw new Error(`the rule was not saved: ${saved.problem.code}`);
  return saved.value;
}
