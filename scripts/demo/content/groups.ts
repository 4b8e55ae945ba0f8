import type { DemoGroup } from './types';

/** People who belong together: one that anybody may join, one whose leaders let people in. */
export const groups: DemoGroup[] = [
  {
    slug: 'repair-evenings',
    name: 'Repair evenings',
    description: 'The first Thursday of the month, tools on the table. Bring what does not turn any more.',
    kind: 'open',
    leaders: ['bozena', 'jonas'],
    members: ['kofi', 'vera', 'joost', 'ruth', 'percy'],
    asked: [],
  },
  {
    slug: 'first-samples',
    name: 'First samples',
    description: 'Takes the first samples home for a month and says what breaks, squeaks or is simply wrong.',
    kind: 'closed',
    leaders: ['maren'],
    members: ['jonas', 'bozena', 'yuki', 'theo'],
    asked: ['lotte'],
  },
];
