import { keys } from '../keys';
import type { Thread } from '../types';

/** Shelves, glaze, and one post that is not welcome. */
export const tableShelves: Thread[] = [
  {
    key: 'shelf-photos',
    board: 'table',
    kind: 'discussion',
    by: 'rosalind',
    daysAgo: 70,
    at: '20:15',
    title: 'Describe your shelf: what stands where, and what does it say about you?',
    tags: keys('pictures'),
    votes: keys('gwen crispin anouk ferdi linh brigid ximena paloma tariq'),
    body: "No staging. What you see from where you're sitting *now*. Mine, left to right: Tern in the green that I bought it for, Siskin with the paper still in it, Flint with the crank pointing at me like a question, one mug that nobody may use, and a screw.",
    replies: [
      {
        by: 'gwen',
        daysAgo: 70,
        at: '20:22',
        votes: keys('maren nils hakan dot liam eileen'),
        body: 'Kettle. Mug. Wall.',
      },
      {
        by: 'dot',
        daysAgo: 69,
        at: '10:12',
        votes: keys('howard maren silas crispin raj ferdi conall vera keiko adwoa mattias bram'),
        body: `Dear Rosalind,

The grinder in Maren's block of beech. The kettle I repaired. An egg cup that has retired from eggs. My late husband's barometer, which says Change.

Dot`,
      },
      {
        by: 'crispin',
        daysAgo: 69,
        at: '23:50',
        votes: keys('nils ewan ingrid rosalind hendrika'),
        body: 'seven mugs, all of them the one nobody may use',
      },
      {
        by: 'pru',
        daysAgo: 68,
        at: '12:15',
        votes: keys('maren renzo hakan crispin tobias cyra'),
        body: 'Fourteen mugs with names. One says KARATE MAN. The Quern. A laminate. Me, on guard.',
      },
      {
        by: 'samira',
        daysAgo: 68,
        at: '19:10',
        votes: keys('hakan dot ferdi dalia ximena cyra idris'),
        body: "Two jars with gaskets, written in Arabic. The Coot. The cardamom. My mother-in-law's second cup, because she says the first was only to taste.",
      },
      {
        by: 'fergus',
        daysAgo: 66,
        at: '18:25',
        votes: keys('nils dot zsofia ferdi'),
        body: "No shelf. It's next on the croft list, after the wall that it will hang on.",
      },
      {
        by: 'tobias',
        daysAgo: 65,
        at: '12:30',
        votes: keys('renzo dot sunniva adwoa paloma'),
        body: 'A Tally with a cork mat, under glass coffee, under control.',
      },
    ],
  },
  {
    key: 'blue-egg',
    board: 'table',
    kind: 'discussion',
    by: 'zsofia',
    daysAgo: 34,
    at: '15:50',
    title: 'I glazed a second-hand Siskin cone in my own kiln and it survived',
    tags: keys('siskin made'),
    product: 'siskin',
    votes: keys('maren jonas ewan mei anouk brigid viktor'),
    body: `A cone with a stained rim, fifteen cents at a jumble sale. Nothing to lose, so: sanded wet, a thin coat of my own celadon on the **outside** only, fired at 1,220.

It shrank by nothing, the ribs are as sharp as before and it fits in the collar. It's now the colour of a duck's egg. I do *not* recommend it, because you do not know my glaze and I do, and nothing of mine touches the coffee side.`,
    replies: [
      {
        by: 'keiko',
        daysAgo: 34,
        at: '18:20',
        votes: keys('mei theo adwoa'),
        body: 'I own the one with the scar called "the tap". I\'m suddenly ambitious.',
      },
      {
        by: 'desmond',
        daysAgo: 33,
        at: '09:20',
        votes: keys('gwen renzo crispin anouk rosalind percy'),
        body: '1,220 is forty degrees under where ours was fired, so that was a good choice or a lucky one.',
      },
      {
        by: 'zsofia',
        daysAgo: 33,
        at: '15:40',
        votes: keys('bozena ilse tobias noor otis ximena elodie paloma'),
        body: 'I asked Renate for the number beforehand. It was a good choice, dressed as luck.',
      },
      {
        by: 'elodie',
        daysAgo: 32,
        at: '09:05',
        votes: keys('gwen keiko'),
        body: 'Would you do one for money?',
      },
      {
        by: 'zsofia',
        daysAgo: 32,
        at: '15:55',
        votes: keys('gwen liam gethin'),
        body: 'No, for bread.',
      },
      {
        by: 'ilse',
        daysAgo: 31,
        at: '06:20',
        votes: keys('silas conall sunniva keiko ximena bram elodie'),
        body: 'Hello.',
      },
    ],
  },
  {
    key: 'spam-deals',
    board: 'table',
    kind: 'discussion',
    by: 'dealz',
    daysAgo: 41,
    at: '03:38',
    title: 'BEST PRICE grinder kettle toaster all brand MINUS 70 only today',
    tags: keys('deals'),
    body: 'Dear customer!!! We have all kitchen all coffee for minus 70. No repair need, buy new each time!!! Write best-deals at example dot test before is gone.',
    hidden: {
      by: 'renate',
      daysAgo: 41,
      at: '07:48',
      reason: 'Advertising for another shop. The account was made for this and is suspended.',
    },
    replies: [
      {
        by: 'gwen',
        daysAgo: 41,
        at: '06:58',
        votes: keys('bozena aoife nils hakan dot liam zsofia mattias hendrika'),
        body: `> No repair need, buy new each time!!!

Sir, this is the wrong building.`,
      },
    ],
  },
];
