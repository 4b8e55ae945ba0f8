import type { Letter } from '#app/mail/mailer';
import { paragraphsLetter } from '#app/mail/paragraphs-letter';

interface InvitationLetterFacts {
  to: string;
  publicId: string;
  product: string;
  brand: string;
  origin: string;
  orderedAt: string;
  /** The form for this product. */
  link: string;
  /** Ends all such letters to this address. */
  endLink: string;
  isReminder: boolean;
  isLast: boolean;
}

/**
 * The invitation to review what somebody bought. It is the same for all of them, says why it comes and how to reach a
 * person, and not one word about how they should have liked it.
 */
export function invitationLetter(facts: InvitationLetterFacts): Letter {
  const { to, product, brand, origin, orderedAt, link, endLink, isReminder, isLast, publicId } = facts;
  const { hostname } = new URL(origin);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(orderedAt),
  );
  const letter = paragraphsLetter({
    ...{ to, brand },
    subject: isReminder ? `Once more: what is ${product} like?` : `What is ${product} like?`,
    paragraphs: [
      `You ordered ${product} on ${day}. Would you tell others what it is like? Whatever you think of it helps somebody to decide, and everybody who bought it is asked the same.`,
      link,
      `A program sends this because of your order${isLast ? '; it is the last letter about it' : '; one reminder follows, and no more'}. If something is wrong with it, write to a person: ask on ${origin}, and somebody of ${brand} answers.`,
      `No invitations any more, with one press: ${endLink}`,
    ],
  });
  return {
    ...letter,
    messageId: `<invitation/${publicId}/${isReminder ? 'reminder' : 'first'}@${hostname}>`,
    headers: {
      'List-Id': `"Invitations to review" <invitations.${hostname}>`,
      'List-Unsubscribe': `<${endLink}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'list',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
