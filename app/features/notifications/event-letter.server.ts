import { escapeHtml } from '#app/mail/escape-html';
import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import { noticeText } from './notice';

/** Everything that a letter about an event is made of. */
export interface EventLetterFacts {
  to: string;
  memberPublicId: string;
  noticeId: number;
  thread: { publicId: string; slug: string; title: string };
  detail: Record<string, string | number>;
  /** Where it is, and why it was cancelled; empty where there is nothing to say. */
  place: string;
  note: string;
  /** Whether the thread is the event itself, and not what goes on from it. */
  isEvent: boolean;
  /** Signs the link by which these letters end. */
  token: string;
  origin: string;
  brand: string;
}

/**
 * The letter about an event that somebody comes to: what is new, when and where, the file for their calendar, and the way
 * to end such letters. Every word that people wrote is escaped; no link in it does anything when it is merely opened.
 */
export function eventLetter(facts: EventLetterFacts): Letter {
  const { to, thread, detail, place, note, origin, brand, token } = facts;
  const what = noticeText({
    ...{ kind: 'event', title: thread.title, detail, byTeam: false, ownHandle: '' },
    ...{ actorName: null, publicId: thread.publicId, slug: thread.slug, replyPublicId: null },
  });
  const lines = [
    `${what}.`,
    note,
    facts.isEvent && place ? `Where: ${place}` : '',
    `${facts.isEvent ? 'Its page, also to change your mind' : 'Read it there'}: ${origin}${paths.thread(thread)}`,
    facts.isEvent ? `For your calendar: ${origin}${paths.eventFile(thread.publicId)}` : '',
    'You get this because you have said that you come.',
    `No letters about events any more: ${origin}${paths.unsubscribe(token)}`,
    brand,
  ].filter(Boolean);
  return {
    to,
    subject: `${oneLine(what)} · ${oneLine(brand)}`,
    text: lines.join('\n\n'),
    html: lines.map((line) => `<p dir="auto">${linked(line)}</p>`).join(''),
    ...identity(facts),
  };
}

/** The same letter sent again after a crash is the same message; letters about one event stand together. */
function identity({ thread, memberPublicId, noticeId, token, origin, brand }: EventLetterFacts) {
  const { hostname } = new URL(origin);
  return {
    messageId: `<events/${thread.publicId}/${memberPublicId}/${noticeId}@${hostname}>`,
    references: `<thread/${thread.publicId}@${hostname}>`,
    headers: {
      'List-Id': `"${oneLine(brand).replace(/["\\]/g, '')}: events" <events.${hostname}>`,
      'List-Unsubscribe': `<${origin}${paths.unsubscribe(token)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'list',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');

/** The address at the end of a line of ours as a link; the rest is text. */
function linked(line: string): string {
  return escapeHtml(line).replace(/https?:\/\/\S+$/, (address) => `<a href="${address}">${address}</a>`);
}
