import { escapeHtml } from './escape-html';
import type { Letter } from './mailer';

/** A plain letter of some paragraphs, as text and as HTML. Every word is escaped, whoever wrote it. */
export function paragraphsLetter(options: {
  to: string;
  subject: string;
  paragraphs: readonly string[];
  brand: string;
}): Letter {
  const { to, subject, paragraphs, brand } = options;
  return {
    to,
    subject: `${subject} · ${brand}`.replace(/[\r\n]+/g, ' '),
    text: `${paragraphs.join('\n\n')}\n\n${brand}\n`,
    html: [...paragraphs, brand].map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join(''),
  };
}
