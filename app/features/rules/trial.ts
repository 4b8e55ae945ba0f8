import { formatCount, plural } from '#app/lib/plural';

/** How far a rule is tried into the past. */
export const trialDays = 30;
/** At most so many posts are read, newest first: a month of a large community, or two weeks of a very large one. */
export const maxTrialPosts = 200_000;
/** So many are read while somebody waits for the page; more are read by a job, and the page says how far it is. */
export const maxPostsAtOnce = 3000;
export const sampleSize = 20;

/** What a rule would have met, as far as it has been read. */
export interface TrialCount {
  total: number;
  read: number;
  met: number;
  stillPublic: number;
  removed: number;
  ended: boolean;
}

/** The figure of a trial in a sentence: the same before and after a rule is saved. */
export function trialInWords({ read, met, stillPublic, removed }: TrialCount): string {
  if (read === 0) return `Nothing has been posted in the last ${trialDays} days that you may read.`;
  if (met === 0) return `None of ${plural(read, 'post', 'posts')} of the last ${trialDays} days.`;
  const share = ((met / read) * 100).toFixed(met / read < 0.1 ? 1 : 0);
  const rest = met - stillPublic - removed;
  const standing = [
    plural(stillPublic, 'is public now', 'are public now'),
    plural(removed, 'was removed', 'were removed'),
    plural(rest, 'waits or was withdrawn', 'wait or were withdrawn'),
  ];
  return `${formatCount(met)} of ${plural(read, 'post', 'posts')} of the last ${trialDays} days (${share} %): ${standing.join(', ')}.`;
}
