import type { DemoChallenge, DemoRedemption, DemoReward } from './reward-types';

/** What points can be spent on at the workshop: things, an evening, codes for parts, and money in the shop. */
export const rewards: DemoReward[] = [
  {
    key: 'seal-set',
    by: 'priya',
    title: 'A set of seals of your choice',
    words:
      'A code for the shop: any one set of seals, gaskets or washers, postage included. You will be glad of it in a year or two.',
    cost: 80,
    delivery: 'codes',
    goodDays: 20,
    codes: [
      'SEAL-4K7P-2XQM',
      'SEAL-9T3W-8HVD',
      'SEAL-6N2R-5JBC',
      'SEAL-1F8Y-7LGZ',
      'SEAL-3C5U-4WKA',
      'SEAL-8D6E-9PTS',
    ],
    daysAgo: 60,
    at: '09:30',
  },
  {
    key: 'mug',
    by: 'priya',
    title: 'A mug with the lark on it',
    words:
      'Stoneware, 250 ml, thrown two streets from the workshop. The lark comes out a little different on each. Every order is looked at by a person, because we post them only where they arrive whole.',
    cost: 120,
    stock: 30,
    perMember: 2,
    delivery: 'hand',
    needsApproval: true,
    daysAgo: 60,
    at: '09:40',
  },
  {
    key: 'credit',
    by: 'priya',
    title: '5 EUR in the shop',
    words: 'Booked to your account in the shop. It is good for parts and for machines alike.',
    cost: 150,
    perMember: 4,
    delivery: 'hook',
    hookUrl: 'https://shop.larkspanner.example.test/orders/rewards',
    gift: 'store-credit',
    worth: '5.00 EUR',
    daysAgo: 60,
    at: '09:50',
  },
  {
    key: 'evening',
    by: 'priya',
    title: 'An evening at the bench with Desmond',
    words:
      'Bring one machine that you have given up on. Desmond brings the tools and the patience. Three places, the second Thursday of next month.',
    cost: 400,
    stock: 3,
    perMember: 1,
    level: 3,
    delivery: 'hand',
    daysAgo: 30,
    at: '10:00',
  },
];

export const redemptions: DemoRedemption[] = [
  { reward: 'seal-set', by: 'jonas', daysAgo: 14, at: '19:20' },
  {
    reward: 'mug',
    by: 'bozena',
    daysAgo: 12,
    at: '08:15',
    outcome: { what: 'send', by: 'priya', note: 'Posted this morning in two boxes, one inside the other.' },
  },
  {
    reward: 'mug',
    by: 'kofi',
    daysAgo: 9,
    at: '21:05',
    outcome: {
      what: 'decline',
      by: 'priya',
      note: 'The last two to your island arrived as shards. We would rather keep your points whole; the seals travel well.',
    },
  },
  { reward: 'mug', by: 'maren', daysAgo: 1, at: '18:40' },
];

/** A card of boards that goes on, and one that has just ended. */
export const challenges: DemoChallenge[] = [
  {
    by: 'priya',
    title: 'Once round the workshop',
    words:
      'Most of you live on one bench. Look in at the others for a month: somebody who mends pans has a trick for your grinder.',
    act: 'board-posted-in',
    needed: 4,
    boards: ['grinding', 'brewing', 'kitchen', 'repairs', 'table'],
    joining: 'joined',
    joined: ['maren', 'bozena', 'jonas'],
    points: 25,
    beganDaysAgo: 30,
    endsInDays: 12,
  },
  {
    by: 'priya',
    title: 'Leave no thread dangling',
    words: 'If an answer helped you, say which. Whoever has the same fault next year finds it in a minute.',
    act: 'answer-chosen',
    needed: 1,
    joining: 'everybody',
    points: 5,
    beganDaysAgo: 45,
    endsInDays: 20,
  },
];
