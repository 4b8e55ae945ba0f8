import { keys } from '../keys';
import type { Thread } from '../types';

/** What people would like, and what the workshop makes of it. */
export const tableIdeas: Thread[] = [
  {
    key: 'idea-foldable-lid',
    board: 'table',
    kind: 'idea',
    by: 'raj',
    daysAgo: 40,
    at: '18:20',
    title: 'A lid for the Farrier that hangs on its own handle',
    tags: keys('farrier'),
    product: 'farrier-26',
    body: `Every lid I own lives flat in a drawer, under other lids. Mine has a handle with a hole, the Farrier has a handle with a hook. Could the lid hang **on** the pan?

A slot of five millimetres in the rim of the lid would do it. I have filed one into a lid from a flea market and it holds.`,
    reactions: { insightful: keys('hana aoife nils'), thanks: keys('matteo') },
    idea: {
      voters: keys('aoife nils hakan dot silas zsofia linh elodie paloma matteo'),
      changes: [
        {
          by: 'renate',
          daysAgo: 18,
          at: '10:05',
          status: 'planned',
          note: 'We have drawn the slot and the steel arrives in spring. The lid stays heavy enough not to rattle; Raj, we measured yours.',
        },
      ],
    },
    replies: [
      {
        by: 'hana',
        daysAgo: 38,
        at: '07:45',
        body: 'Please with a stop, so that it cannot slide off when the pan is taken from the wall. Ask my toes.',
      },
    ],
  },
  {
    key: 'idea-printed-settings',
    board: 'table',
    kind: 'idea',
    by: 'matteo',
    daysAgo: 26,
    at: '13:15',
    title: 'Numbers on the ring of the Flint that one can read without glasses',
    tags: keys('flint'),
    body: 'The marks are fine, in both senses. Could every fifth one be longer and carry its number? My wife reads them to me every morning and would like to stop.',
    reactions: { funny: keys('hana raj'), agree: keys('aoife') },
    idea: { voters: keys('raj kofi silas zsofia'), changes: [] },
    replies: [],
  },
];
