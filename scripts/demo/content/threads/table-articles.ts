import { keys } from '../keys';
import type { Thread } from '../types';

/** What was written to last. */
export const tableArticles: Thread[] = [
  {
    key: 'article-burrs-clean',
    board: 'table',
    kind: 'article',
    by: 'raj',
    daysAgo: 40,
    at: '17:05',
    title: 'Cleaning burrs without losing your setting',
    tags: keys('care'),
    reviewedBy: 'renate',
    votes: keys('aoife hana kofi'),
    body: `Everybody who takes a grinder apart loses the setting once. This is how not to, in four steps.

1. **Mark it.** A strip of tape over ring and body, cut through with a knife. Nothing is more exact.
2. **Empty it running.** Close the hopper and let it run until it sounds hollow; then unplug it.
3. **Brush, do not blow.** Breath is damp, and damp coffee is glue. A stiff paint brush reaches everything.
4. **Back to the tape.** Turn until the two halves of the cut meet. Grind ten grams and throw them away.

How often? When the first cup of the day tastes of the last one of yesterday.`,
    replies: [
      {
        by: 'aoife',
        daysAgo: 38,
        at: '08:12',
        body: 'The tape. Three years of counting clicks, and it was tape.',
      },
    ],
  },
];
