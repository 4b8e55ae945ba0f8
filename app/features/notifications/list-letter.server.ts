import { escapeHtml } from '#app/mail/escape-html';
import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import type { LetterList } from './letter-token.server';

/** A letter on a list that can be ended: one thing that has happened, in lines. */
export interface ListLetter {
  to: string;
  list: LetterList;
  /** The sentence that is its subject and its first line. */
  what: string;
  /** The lines after it; a line that ends in an address of ours becomes a link. */
  lines: readonly string[];
  /** Why it comes. */
  why: string;
  /** What it is about and which letter of it this is, as parts of ids that are ours. */
  about: string;
  letter: string;
  /** Signs the link by which these letters end. */
  token: string;
  origin: string;
  brand: string;
}

/**
 * A letter that says one thing and how to end such letters. Every word that people wrote is escaped; no link in it does
 * anything when it is merely opened. The same letter sent again after a crash is the same message, and letters about one
 * thing stand together.
 */
export function listLetter(facts: ListLetter): Letter {
  const { to, list, what, why, about, origin, brand, token } = facts;
  const { hostname } = new URL(origin);
  const end = `No letters about ${list} any more: ${origin}${paths.unsubscribe(token)}`;
  const lines = [`${what}.`, ...facts.lines, why, end, brand].filter(Boolean);
  return {
    to,
    subject: `${oneLine(what)} · ${oneLine(brand)}`,
    text: lines.join('\n\n'),
    html: lines.map((line) => `<p dir="auto">${linked(line)}</p>`).join(''),
    messageId: `<${list}/${facts.letter}@${hostname}>`,
    references: `<${about}@${hostname}>`,
    headers: {
      'List-Id': `"${oneLine(brand).replace(/["\\]/g, '')}: ${list}" <${list}.${hostname}>`,
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
