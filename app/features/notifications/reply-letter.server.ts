import { escapeHtml } from '#app/mail/escape-html';
import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';

/** Why somebody is written to about a reply. */
export type ReplyLetterReason = 'reply' | 'mention' | 'solved';

/** One reply as a letter tells of it: who, and how it begins. */
export interface ToldReply {
  noticeId: number;
  reason: ReplyLetterReason;
  publicId: string;
  by: string;
  byTeam: boolean;
  excerpt: string;
}

/** Everything that a letter about a thread is made of. */
export interface ReplyLetterFacts {
  to: string;
  memberPublicId: string;
  thread: { publicId: string; slug: string; title: string };
  replies: readonly ToldReply[];
  /** Signs the link by which these letters end. */
  token: string;
  origin: string;
  brand: string;
}

/** More than these are a count with a link: a letter is a reason to come, not the thread again. */
const toldInFull = 5;

/**
 * The letter about what is new in a thread that somebody follows: who said what, where to read it, why it came and the
 * two ways to end it. Every word that people wrote is escaped; no link in it does anything when it is merely opened.
 */
export function replyLetter(facts: ReplyLetterFacts): Letter {
  const { to, thread, replies, origin, brand } = facts;
  const shown = replies.slice(0, toldInFull);
  const address = origin + paths.thread(thread);
  const items = shown.map((reply) => ({
    head: headOf(reply),
    excerpt: reply.excerpt,
    link: origin + paths.reply(reply.publicId),
  }));
  const rest = replies.length - shown.length;
  const more = rest > 0 ? `And ${plural(rest, 'more reply', 'more replies')}: ${address}` : null;
  const why = `You get this because you follow “${thread.title}”. What you hear of it is chosen on its page: ${address}`;
  const end = `No letters about replies any more: ${origin}${paths.unsubscribe(facts.token)}`;
  return {
    to,
    subject: `New in “${oneLine(thread.title)}” · ${oneLine(brand)}`,
    text: [
      ...items.flatMap(({ head, excerpt, link }) => [head, indented(excerpt), link]),
      more,
      why,
      end,
      brand,
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    html: [
      ...items.map(
        ({ head, excerpt, link }) =>
          `<p><strong>${escapeHtml(head)}</strong></p><blockquote dir="auto">${escapeHtml(excerpt)}</blockquote><p><a href="${escapeHtml(link)}">Read it there</a></p>`,
      ),
      ...[more, why, end, brand].filter((part) => part !== null).map((part) => `<p>${linked(part)}</p>`),
    ].join(''),
    ...identity(facts),
  };
}

function headOf({ by, byTeam, reason }: ToldReply): string {
  const who = `${by}${byTeam ? ' from the team' : ''}`;
  return {
    reply: `${who} replied:`,
    mention: `${who} mentioned you:`,
    solved: `Accepted as the answer, by ${who}:`,
  }[reason];
}

/** The same letter sent again after a crash is the same message; letters about one thread stand together. */
function identity({ thread, memberPublicId, replies, token, origin, brand }: ReplyLetterFacts) {
  const { hostname } = new URL(origin);
  const root = `<thread/${thread.publicId}@${hostname}>`;
  return {
    messageId: `<replies/${thread.publicId}/${memberPublicId}/${replies.at(-1)?.noticeId ?? 0}@${hostname}>`,
    references: root,
    headers: {
      'List-Id': `"${oneLine(brand).replace(/["\\]/g, '')}: replies" <replies.${hostname}>`,
      'List-Unsubscribe': `<${origin}${paths.unsubscribe(token)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'list',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
const indented = (text: string) => text.replace(/^/gm, '  ');

/** The address at the end of a sentence as a link; the rest is text. */
function linked(sentence: string): string {
  return escapeHtml(sentence).replace(/https?:\/\/\S+$/, (address) => `<a href="${address}">${address}</a>`);
}
