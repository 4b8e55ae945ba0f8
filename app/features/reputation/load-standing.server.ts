import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { findBadge } from './badge';
import { listBadgesOf, type HeldBadge } from './badge-queries.server';
import { levelOf } from './level';
import { listPointsByRule } from './statement-queries.server';
import type { BadgeProps } from './ui/badge-list';

/** A badge as a loader can send it. */
type ShownBadge = Omit<BadgeProps, 'icon'>;

/** What a profile shows of somebody's standing: points with their lines, level, badges with the acts that earned them. */
export async function loadStanding(db: Db, memberId: number, viewer: Actor) {
  const [byRule, badges] = await Promise.all([
    listPointsByRule(db, memberId),
    listBadgesOf(db, memberId, viewer),
  ]);
  const points = byRule.reduce((sum, line) => sum + line.points, 0);
  return { points, level: levelOf(points), byRule, badges: badges.flatMap(readableBadge) };
}

function readableBadge(held: HeldBadge): ShownBadge[] {
  const badge = findBadge(held.badge);
  return badge
    ? [{ name: badge.name, rule: badge.rule, at: held.occurredAt, earnedBy: earningAct(held) }]
    : [];
}

function earningAct({ causeKind, causePublicId, causeTitle, causeSlug }: HeldBadge): BadgeProps['earnedBy'] {
  if (!causePublicId || !causeTitle) return null;
  if (causeKind === 'reply') return { href: paths.reply(causePublicId), title: causeTitle };
  if (causeKind === 'review') return { href: paths.review(causePublicId), title: causeTitle };
  return { href: paths.thread({ publicId: causePublicId, slug: causeSlug ?? '-' }), title: causeTitle };
}
