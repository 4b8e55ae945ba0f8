import type { Db } from '#db/client';
import type { BadgeContent, BadgeRule } from './badge';
import { houseBadges } from './house-badges';

/** All badges with all their versions. */
export interface BadgeBook {
  /** Every badge as it is now, in force or not, oldest first. */
  newest: readonly BadgeRule[];
  find(badge: string): BadgeRule | null;
  /** A badge as it was in a version; as it is now for what was given by hand. */
  version(badge: string, version: number | null): BadgeRule | null;
}

/** The badges as they are written down: some dozens of rows. A version of the house that is not is as the house has it. */
export async function loadBadgeBook(db: Db): Promise<BadgeBook> {
  const written = await db.sql<
    Array<{ badge: string; version: number; since: string | null; content: BadgeContent }>
  >`
    select badge, version, since, content from badge_rules where version is not null order by badge, version`;
  const all = [...houseBadges, ...written.map(({ content, ...rule }) => ({ ...content, ...rule }))];
  const newest = [...new Map(all.map((rule) => [rule.badge, rule])).values()];
  const find = (badge: string) => newest.find((rule) => rule.badge === badge) ?? null;
  return {
    newest,
    find,
    version: (badge, version) =>
      all.find((rule) => rule.badge === badge && rule.version === version) ?? find(badge),
  };
}
