import { escapeHtml } from './escape-html';
import type { Letter } from './mailer';

/** What an account letter asks its reader to do. */
export type AccountLetterKind = 'verify-email' | 'reset-password';

const words: Record<AccountLetterKind, { subject: string; lead: string; button: string; end: string }> = {
  'verify-email': {
    subject: 'Confirm your e-mail address',
    lead: 'Somebody, most likely you, opened an account with this address.',
    button: 'Confirm this address',
    end: 'The link works once and for 24 hours. If this was not you, do nothing: the account stays unconfirmed.',
  },
  'reset-password': {
    subject: 'Choose a new password',
    lead: 'Somebody, most likely you, asked for a new password for the account with this address.',
    button: 'Choose a new password',
    end: 'The link works once and for one hour. If this was not you, do nothing: your password stays as it is.',
  },
};

/** The letter as text and as HTML. `link` comes from the house itself, `brand` is escaped. */
export function accountLetter(
  kind: AccountLetterKind,
  to: string,
  options: { link: string; brand: string },
): Letter {
  const { subject, lead, button, end } = words[kind];
  const { link, brand } = options;
  return {
    to,
    subject: `${subject} · ${brand.replace(/[\r\n]/g, ' ')}`,
    text: `${lead}\n\n${button}:\n${link}\n\n${end}\n`,
    html: `<p>${lead}</p><p><a href="${escapeHtml(link)}">${button}</a></p><p>${end}</p><p>${escapeHtml(brand)}</p>`,
  };
}
