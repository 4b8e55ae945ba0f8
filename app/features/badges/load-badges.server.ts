import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { loadBadgeBook } from './badge-book-queries.server';
import { listBadgesOf, listEvidence, listRarity } from './badge-queries.server';
import { ruleInWords } from './badge-words';
import { linkOfAct } from './earning-act-link';
import { getGrant, listRevoked } from './grant-queries.server';
import type { BadgeProps } from './ui/badge-list';

/** A badge as a loader can send it. */
type ShownBadge = Omit<BadgeProps, 'icon'>;

/** The badges of somebody, as a profile shows them: each under the rule of its version, with the act that earned it. */
export async function loadBadgesOf(db: Db, memberId: number, viewer: Actor): Promise<ShownBadge[]> {
  const [book, held] = await Promise.all([loadBadgeBook(db), listBadgesOf(db, memberId, viewer)]);
  return held.flatMap(({ badge: slug, ruleVersion, publicId, occurredAt, acts, earnedBy }) => {
    const badge = book.version(slug, ruleVersion);
    if (!badge) return [];
    const { name } = badge;
    return [
      {
        ...{ publicId, name, rule: ruleInWords(badge), at: occurredAt, acts },
        earnedBy: earnedBy ? linkOfAct(earnedBy) : null,
      },
    ];
  });
}

/** Everything that the page of a grant shows: the rule as it was, and every act that counted. */
export async function loadGrant(db: Db, publicId: string, viewer: Actor) {
  const grant = await getGrant(db, publicId);
  if (!grant) return null;
  const [book, evidence, { people, holdersOf }] = await Promise.all([
    loadBadgeBook(db),
    listEvidence(db, grant.evidence, viewer),
    listRarity(db),
  ]);
  const rule = book.version(grant.badge, grant.ruleVersion);
  if (!rule) return null;
  return {
    grant,
    rule,
    acts: evidence.map((act) => ({ kind: act.kind, at: act.at, link: linkOfAct(act) })),
    people,
    holders: holdersOf(grant.badge),
  };
}

/** What was taken from somebody, with its name, leading to the reasons. */
export async function loadRevoked(db: Db, memberId: number) {
  const [book, revoked] = await Promise.all([loadBadgeBook(db), listRevoked(db, memberId)]);
  return revoked.map(({ publicId, badge, ruleVersion, revokedAt }) => ({
    ...{ publicId, at: revokedAt, name: book.version(badge, ruleVersion)?.name ?? badge },
  }));
}
