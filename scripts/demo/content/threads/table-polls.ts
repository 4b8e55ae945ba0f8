import type { Thread } from '../types';

/** What the owners were asked, and what they said. */
export const tablePolls: Thread[] = [
  {
    key: 'poll-next-repair-evening',
    board: 'table',
    kind: 'discussion',
    by: 'hana',
    daysAgo: 24,
    at: '19:10',
    title: 'Which repair shall we do together next?',
    body: 'The last evening was half an hour of laughing and one working toaster. Put them in your order; whatever wins, I write the list of tools.',
    poll: {
      question: 'What do we open next?',
      kind: 'ranked',
      options: ['The grinder, down to the burrs', 'The toaster and its lever', 'The kettle that overshoots'],
      results: 'always',
      answers: {
        raj: [1, 2],
        aoife: [3, 1, 2],
        matteo: [2, 3],
        silas: [1, 3],
        zsofia: [3, 2],
        kofi: [2, 3, 1],
        nils: [3, 1],
      },
    },
    replies: [
      {
        by: 'aoife',
        daysAgo: 23,
        at: '08:30',
        body: 'The kettle, please. Mine boils with enthusiasm.',
      },
    ],
  },
];
