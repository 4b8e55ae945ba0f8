import { keys } from '../keys';
import type { Thread } from '../types';

/**
 * Three who share an oven and find everything good that the others say: what a pattern of votes looks like. In two
 * threads, because what somebody likes within one says less and less.
 */
export const tableBread: Thread[] = [
  {
    key: 'sunday-loaf',
    board: 'table',
    kind: 'discussion',
    by: 'fenna',
    daysAgo: 58,
    at: '18:05',
    title: 'Sunday loaf, weighed and written down',
    tags: keys('bread'),
    product: 'tally',
    body: 'Three of us share one oven and one Tally. Every Sunday one bakes and writes here what went in and what came out. Anybody may join, but bring figures.',
    replies: [
      {
        by: 'sander',
        daysAgo: 57,
        at: '19:10',
        votes: keys('fenna lorcan'),
        body: '500 g flour, 350 g water, 10 g salt. Came out at 742 g. Where the rest goes I would like to know.',
      },
      {
        by: 'lorcan',
        daysAgo: 57,
        at: '20:02',
        votes: keys('fenna sander'),
        body: 'Steam. A loaf loses about an eighth. Weigh it hot and again cold and you see the last of it leave.',
      },
      {
        by: 'fenna',
        daysAgo: 50,
        at: '17:40',
        votes: keys('sander lorcan'),
        body: 'Same flour, 380 g water. Flat as a hat, and 756 g.',
      },
      {
        by: 'lorcan',
        daysAgo: 43,
        at: '18:15',
        votes: keys('fenna sander'),
        body: 'My turn. Folded four times in two hours instead of kneading. 380 g water and it stands.',
      },
      {
        by: 'sander',
        daysAgo: 36,
        at: '18:20',
        votes: keys('fenna lorcan'),
        body: 'The folding works. Also the scale drifts by a gram when it stands on the warm oven door, so it does not stand there any more.',
      },
    ],
  },
  {
    key: 'sunday-loaf-cold',
    board: 'table',
    kind: 'discussion',
    by: 'lorcan',
    daysAgo: 30,
    at: '20:15',
    title: 'Sunday loaf, the second month',
    tags: keys('bread'),
    product: 'tally',
    body: 'The first page of figures is full, so here is the next. Same oven, same Tally, same three. Flour first, then water, then what came out.',
    replies: [
      {
        by: 'fenna',
        daysAgo: 29,
        at: '18:00',
        votes: keys('sander lorcan'),
        body: 'Rye, a fifth of it. 771 g out of 890 g. Tastes of more than it weighs.',
      },
      {
        by: 'lorcan',
        daysAgo: 22,
        at: '19:05',
        votes: keys('fenna sander'),
        body: 'Half the yeast and a night in the cold. Best so far, and I say that of my own only because Sander said it first.',
      },
      {
        by: 'sander',
        daysAgo: 15,
        at: '18:45',
        votes: keys('fenna lorcan'),
        body: 'Did the same as last week to see whether it was luck. 768 g, 767 g last week. It was not.',
      },
      {
        by: 'fenna',
        daysAgo: 8,
        at: '18:30',
        votes: keys('sander lorcan'),
        body: 'Two small ones instead of a large one lose a sixth, not an eighth. More crust, more steam. Next Sunday Sander.',
      },
    ],
  },
];
