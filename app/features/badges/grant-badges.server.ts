import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { actsOf, type BadgeRule } from './badge';
import type { BadgeAct, PraisedPost } from './badge-act';
import { loadBadgeBook } from './badge-book-queries.server';
import { earnedBy } from './earning/earned.server';

/** The job that gives a badge to whoever has earned it already. */
export const grantBadgesTask = 'badges.grant-to-all';

interface Grant {
  id: number;
  memberId: number;
  badge: string;
}

interface GrantOptions {
  now: Date;
  /** Announces nothing: imports send no notices. */
  quiet?: boolean;
  /** Looks at this badge alone. */
  only?: string;
  /** Looks at the badges alone that such acts bring somebody nearer to. */
  about?: ReadonlySet<BadgeAct | PraisedPost>;
}

/**
 * Grants every badge that the facts call for and nobody holds yet, for these members or, with null, for everybody, in
 * one statement. The unique grant judges, so running it twice grants nothing twice. A badge once granted stays when
 * its acts are undone; taking one away is a decision with a reason. However many somebody gets at once, it is one fact.
 */
export async function grantBadges(
  tx: Db,
  memberIds: readonly number[] | null,
  { now, quiet = false, only, about }: GrantOptions,
): Promise<Grant[]> {
  const rules = (await loadBadgeBook(tx)).newest.filter(
    (rule) =>
      rule.enabled &&
      rule.kind !== 'hand' &&
      (only === undefined || rule.badge === only) &&
      (about === undefined || actsOf(rule).some((act) => about.has(act))),
  );
  if (rules.length === 0 || memberIds?.length === 0) return [];
  const grants = await tx.sql<Grant[]>`
    with ${earnedBy(tx, rules, { memberIds, now })}
    insert into badge_grants (badge, rule_version, member_id, cause_kind, cause_id, evidence, occurred_at)
    select badge, version, member_id, evidence -> -1 ->> 'kind', evidence -> -1 ->> 'id', evidence, at from earned order by at
    on conflict do nothing returning id, member_id as "memberId", badge`;
  if (!quiet) await announceGrants(tx, { grants, rules });
  return grants;
}

function announceGrants(
  tx: Db,
  { grants, rules }: { grants: readonly Grant[]; rules: readonly BadgeRule[] },
): Promise<void> {
  const byMember = new Map<number, Grant[]>();
  for (const grant of grants) byMember.set(grant.memberId, [...(byMember.get(grant.memberId) ?? []), grant]);
  return announceTogether(
    tx,
    [...byMember].flatMap(([memberId, [first, ...others]]) =>
      first
        ? [
            {
              kind: 'badge.granted' as const,
              subjectKind: 'member',
              subjectId: memberId,
              payload: {
                badge: first.badge,
                name: rules.find(({ badge }) => badge === first.badge)?.name ?? first.badge,
                grantId: first.id,
                others: others.length,
              },
              touches: [`member:${memberId}`, 'badges'],
            },
          ]
        : [],
    ),
  );
}
