/**
 * Consent: a use that a member has allowed, in words that they saw, at a time, until they withdraw it.
 *
 * Owned by the privacy room (table consents, one row per grant or withdrawal; the newest row of a purpose counts).
 * Announces consent.changed. Nothing may be pre-ticked, and withdrawing is as easy as granting.
 */
export const consentPurposes = ['contact', 'opening'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The wordings that members have been asked with. A changed wording is a new version: old consents keep theirs. */
export const consentTexts: Record<ConsentPurpose, { version: number; title: string; text: string }> = {
  contact: {
    version: 1,
    title: 'The team may write to me',
    text: 'The brand may use my name and e-mail address to ask me for a review, a recommendation or a conversation. My address is given to nobody else. I can withdraw this here at any time.',
  },
  opening: {
    version: 1,
    title: 'The team may know that I have looked',
    text: 'When I open what the brand has asked me for, it may see that I did. Without this it only sees what I answer.',
  },
};
