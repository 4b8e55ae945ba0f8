import { plural } from '#app/lib/plural';
import type { NoticeFacts } from './notice';

/** The sentence about a challenge that is done, or no longer is. */
export function challengeText({ what, title, points }: NoticeFacts['detail']): string {
  const sum = Number(points) > 0 ? `: +${plural(Number(points), 'point', 'points')}` : '';
  return what === 'undone'
    ? `“${title}” is not done any more, because something that counted was taken back${Number(points) > 0 ? ': so are the points' : ''}`
    : `You have done the challenge “${title}”${sum}`;
}

/** The sentence about points that a changed rule has moved. */
export function recountText({ points, what }: NoticeFacts['detail']): string {
  const amount = Number(points);
  const sum = `${amount > 0 ? '+' : '−'}${plural(Math.abs(amount), 'point', 'points')}`;
  return what === 'undone'
    ? `A change of a rule was taken back: ${sum} for you`
    : `A rule was changed and past acts were counted anew: ${sum} for you`;
}

/** The sentence about points that the team has corrected by hand. */
export function adjustmentText({ points, what, words }: NoticeFacts['detail']): string {
  if (what === 'kept')
    return `Somebody else looked at a correction of your points again, and it stays. “${words}”`;
  const amount = Number(points);
  const sum = `${amount > 0 ? '+' : '−'}${plural(Math.abs(amount), 'point', 'points')}`;
  return what === 'undone'
    ? `The team took a correction of your points back: ${sum}. “${words}”`
    : `The team corrected your points: ${sum}. “${words}”`;
}
