import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import type { Carried, NewcomerTest } from './holding-rule';
import { hasLink } from './links-in-text';

/** How new somebody is, at the moment at which they post. */
export interface Newness {
  joinedAt: string;
  /** How much of theirs is public, without the post at hand: it does not vouch for itself. */
  publicPosts: number;
}

const hourMs = 3_600_000;

/** Whether somebody is still new in the eyes of a rule. */
export function isNew({ joinedAt, publicPosts }: Newness, test: NewcomerTest, now: Date): boolean {
  if (publicPosts < test.firstPosts) return true;
  const inFirstHours = now.getTime() - Date.parse(joinedAt) < test.hours * hourMs;
  return inFirstHours && (test.postsInHours === null || publicPosts < test.postsInHours);
}

const picture = /!\[[^\]]{0,1000}\]\(/;

/** What of that which a rule looks for a text has in it. */
export function carriedIn(text: string, carries: readonly Carried[]): Carried[] {
  return carries.filter((one) => has[one](text));
}

const has: Record<Carried, (text: string) => boolean> = {
  links: hasLink,
  pictures: (text) => picture.test(text),
  mentions: (text) => mentionedHandles(text).length > 0,
  anything: () => true,
};
