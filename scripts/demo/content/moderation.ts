import type { Appeal } from './appeal-types';
import type { Decision, Flag, Sanction, Taken } from './types';

const advertising = 'Advertising for another shop. The account was made for this and is suspended.';

export const decisions: Decision[] = [
  {
    key: 'crispin-warned',
    by: 'renate',
    daysAgo: 195,
    at: '08:20',
    subject: { reply: 'crispin-tables' },
    act: 'warn',
    reason: 'abuse',
    noteToAuthor:
      'This goes at a person instead of a thing (rule 2). The point about money is a good one and you can make it again without Jonas in it. If you see it differently, Desmond looks at it again, not I.',
  },
  {
    key: 'gold-burrs-locked',
    by: 'renate',
    daysAgo: 194,
    at: '09:00',
    subject: { thread: 'third-party-burrs' },
    act: 'lock',
    reason: 'spam',
    noteToAuthor:
      "The question is answered and the rest is about people and discounts. Liam's worn-burr question goes on in a new thread, and a set of returned, re-sharpened burrs is in the post to him.",
  },
  {
    key: 'lucien-kept',
    by: 'desmond',
    daysAgo: 143,
    at: '08:55',
    subject: { review: 'lucien-heron' },
    act: 'keep',
    reason: 'off-topic',
    noteToAuthor:
      'A review may say that a thing was wrong for the person who bought it. That is about the product.',
  },
  {
    key: 'courier-hidden',
    by: 'renate',
    daysAgo: 86,
    at: '08:40',
    subject: { thread: 'courier-gantry' },
    act: 'hide',
    reason: 'private-data',
    noteToAuthor:
      'Your complaint is fair and we are following it up with the carrier. The post named a driver and gave his private number, which rule 4 does not allow. Please post it again without him; the bin can stay in.',
  },
  {
    key: 'deals-suspended',
    by: 'renate',
    daysAgo: 41,
    at: '07:48',
    subject: { thread: 'spam-deals' },
    act: 'suspend',
    reason: 'spam',
    noteToAuthor: advertising,
  },
  {
    key: 'deals-reply-hidden',
    by: 'renate',
    daysAgo: 41,
    at: '07:50',
    subject: { reply: 'spam-welcome' },
    act: 'hide',
    reason: 'spam',
    noteToAuthor: advertising,
  },
];

export const flags: Flag[] = [
  {
    by: 'liam',
    daysAgo: 195,
    at: '01:30',
    subject: { reply: 'crispin-tables' },
    reason: 'abuse',
    decision: 'crispin-warned',
  },
  {
    by: 'maren',
    daysAgo: 195,
    at: '06:40',
    subject: { reply: 'crispin-tables' },
    reason: 'abuse',
    note: 'He is right about the money and wrong about Jonas.',
    decision: 'crispin-warned',
  },
  {
    by: 'silas',
    daysAgo: 195,
    at: '09:10',
    subject: { thread: 'third-party-burrs' },
    reason: 'spam',
    note: 'A discount code is a discount code, also at two in the morning.',
    decision: 'gold-burrs-locked',
  },
  {
    by: 'ayo',
    daysAgo: 144,
    at: '22:50',
    subject: { review: 'lucien-heron' },
    reason: 'off-topic',
    note: 'He is reviewing his mornings, not the machine.',
    decision: 'lucien-kept',
  },
  {
    by: 'gwen',
    daysAgo: 86,
    at: '07:45',
    subject: { thread: 'courier-gantry' },
    reason: 'private-data',
    note: "Somebody's number.",
    decision: 'courier-hidden',
  },
  {
    by: 'maren',
    daysAgo: 41,
    at: '06:20',
    subject: { thread: 'spam-deals' },
    reason: 'spam',
    decision: 'deals-suspended',
  },
  {
    by: 'casper',
    daysAgo: 41,
    at: '07:05',
    subject: { thread: 'spam-deals' },
    reason: 'spam',
    decision: 'deals-suspended',
  },
  {
    by: 'gwen',
    daysAgo: 41,
    at: '06:50',
    subject: { reply: 'spam-welcome' },
    reason: 'spam',
    decision: 'deals-reply-hidden',
  },
  {
    by: 'aoife',
    daysAgo: 41,
    at: '07:10',
    subject: { reply: 'spam-welcome' },
    reason: 'spam',
    decision: 'deals-reply-hidden',
  },
  {
    by: 'bozena',
    daysAgo: 4,
    at: '20:10',
    subject: { review: 'ingrid-tern' },
    reason: 'other',
    note: 'A relay with a butter knife reads like advice. Please ask her to add the word unplugged.',
  },
  {
    by: 'arlo',
    daysAgo: 2,
    at: '18:45',
    subject: { thread: 'gantry-returned' },
    reason: 'off-topic',
    note: 'Why is there a return on your own site? Thought I should tell you.',
  },
  {
    by: 'june',
    daysAgo: 2,
    at: '10:40',
    subject: { review: 'arlo-farrier' },
    reason: 'fake-review',
    note: 'It went through the dishwasher. Not fake, I suppose. I am new, so tell me if that counts.',
  },
];

export const sanctions: Sanction[] = [
  {
    member: 'crispin',
    by: 'renate',
    daysAgo: 195,
    at: '08:20',
    kind: 'warning',
    decision: 'crispin-warned',
    days: 90,
  },
  {
    member: 'dealz',
    by: 'renate',
    daysAgo: 41,
    at: '07:48',
    kind: 'suspension',
    decision: 'deals-suspended',
  },
];

export const taken: Taken[] = [
  {
    by: 'renate',
    daysAgo: 3,
    at: '09:10',
    subject: { review: 'ingrid-tern' },
    note: 'The workshop says the relay carries mains even when the switch is off. I have asked Ingrid for the one word before anything else.',
  },
];

export const appeals: Appeal[] = [
  {
    decision: 'courier-hidden',
    daysAgo: 1,
    at: '18:40',
    words:
      'I have crossed out the number in my copy. His first name is on the badge he wears at the door, so I do not see what I gave away. Please let the rest stand.',
  },
];
