import { plural } from '#app/lib/plural';
import type { NoticeFacts } from './notice';

type Detail = NoticeFacts['detail'];

/** What has come to a number, by the acts that the occasions room counts. */
const sentences: Record<string, (number: number) => string> = {
  'reply.accepted': (number) =>
    plural(number, 'answer of yours is accepted', 'answers of yours are accepted'),
  'people.helped': (number) =>
    plural(number, 'person has', 'different people have').concat(' found you helpful'),
  'reply.posted': (number) => `you have written ${plural(number, 'reply', 'replies')}`,
  'thread.posted': (number) => `you have begun ${plural(number, 'thread', 'threads')}`,
  'review.published': (number) => `you have written ${plural(number, 'review', 'reviews')}`,
  years: (number) => `you have been here for ${plural(number, 'year', 'years')}`,
};

/** The sentence about a milestone, an anniversary or a birthday. It says that it was counted, and poses as nobody. */
export function occasionText(detail: Detail): string {
  const { what, kind, number, words, gift } = detail;
  if (what === 'birthday')
    return joined('Happy birthday: an automatic greeting, for the day that you entered', words, gift);
  const sentence = sentences[String(kind)]?.(Number(number)) ?? `you have come to ${number}`;
  if (what === 'undone')
    return `A milestone of yours is gone, because something that counted was taken away or taken back: ${sentence} no longer holds${Number(detail['points']) > 0 ? '. So are its points' : ''}`;
  const others = Number(detail['others'] ?? 0);
  return joined(
    `Counted automatically: ${sentence}${others > 0 ? `, and ${plural(others, 'more milestone', 'more milestones')}` : ''}`,
    Number(detail['points']) > 0 ? `+${plural(Number(detail['points']), 'point', 'points')}` : '',
    words,
  );
}

/** Sentences one after the other; the last is left open, as those of all notices are. */
function joined(...parts: Array<string | number | undefined>): string {
  const said = parts.map((part) => String(part ?? '').trim()).filter(Boolean);
  return said.map((part) => part.replace(/\.$/, '')).join('. ');
}
