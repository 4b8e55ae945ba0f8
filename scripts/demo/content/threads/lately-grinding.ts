import { keys } from '../keys';
import type { Thread } from '../types';

/** The last weeks at the grinders. */
export const latelyGrinding: Thread[] = [
  {
    key: 'quern-rice',
    board: 'grinding',
    kind: 'question',
    by: 'tariq',
    daysAgo: 27,
    at: '20:40',
    title: 'I cleaned the Quern with rice, as a video told me to. What have I done?',
    tags: keys('quern cleaning'),
    product: 'quern-64',
    votes: keys('kofi gwen renzo mei conall keiko aino'),
    body: `50 g of dry rice, setting 30, "to absorb the oils". It made a sound like a hailstorm, then a smell of toast, then it stopped by itself. It runs again since it cooled. The coffee now tastes of nothing in particular.

I followed the instructions to the letter. They were not your instructions.`,
    replies: [
      {
        by: 'kofi',
        daysAgo: 27,
        at: '22:15',
        votes: keys('gwen pru raj mei hana bram'),
        body: "It's harder than coffee, rice. The motor protected itself, that's the stop and the toast. I'd bet nothing is broken.",
      },
      {
        by: 'bozena',
        daysAgo: 26,
        at: '19:40',
        accepted: true,
        votes: keys('maren kofi nils silas pru mei anouk casper linh petra otis keiko idris'),
        body: `Unplug it first.

Motor has a thermal switch, it opened, it closed again when cool. This it may do, not every week. But now there is rice flour in three places where it will become glue when it meets damp:

1. **Under the lower burr.** Top burr off, three screws of lower burr, lift, brush.
2. **In the chute**, at the bend. Pipe cleaner, dry.
3. **On the belt.** Rice flour makes it slip. Wipe with dry cloth, not with water, not with alcohol.

Then grind 20 g of cheap coffee and throw it away. For oils: a brush, every two weeks, nothing more.`,
      },
      {
        by: 'tariq',
        daysAgo: 25,
        at: '20:10',
        votes: keys('bozena aoife samira linh gudrun'),
        body: 'There was a small rice cake under the burr. Brushed, wiped, ground the cheap stuff. Tastes of coffee again. My apologies to the machine.',
      },
      {
        by: 'desmond',
        daysAgo: 24,
        at: '09:05',
        votes: keys('renate kofi aoife hakan yuki imani otis mags'),
        body: '"No rice" is going on the sheet, next to the karate man, who got there before you.',
      },
      {
        by: 'pru',
        daysAgo: 24,
        at: '12:15',
        votes: keys('gwen renzo yuki otis dalia ximena'),
        body: 'He is honoured.',
      },
    ],
  },
  {
    key: 'flint-knob',
    board: 'grinding',
    kind: 'question',
    by: 'cyra',
    daysAgo: 5,
    at: '06:10',
    title: 'The beech knob of my Flint has split along the grain. Glue, clamp or new?',
    tags: keys('flint knob'),
    product: 'flint-38',
    votes: keys('aoife hakan pru samira gethin viktor'),
    body: 'Six weeks at 2,800 metres with 20 per cent humidity, then one night at the coast, and it went *tick*. A crack of 25 mm, you can get a fingernail in. The key still sits inside, it rattles now.',
    replies: [
      {
        by: 'maren',
        daysAgo: 5,
        at: '18:25',
        accepted: true,
        votes: keys('bozena hakan silas samira mei hana linh imani otis adwoa ximena'),
        body: `Glue and clamp, it will be stronger than before. The wood has told you where it wanted to go, so let it.

1. Take the key out. (I say this because I have glued one in.)
2. Open the crack a little with a toothpick, run thin wood glue in, blow on it so that it goes to the end.
3. A rubber band wound tightly, ten turns, as a clamp. One night.
4. Then a drop of linseed oil once a season. Dry wood that drinks quickly is wood that splits.`,
      },
      {
        by: 'cyra',
        daysAgo: 4,
        at: '05:40',
        votes: keys('jonas linh conall gethin'),
        body: "Done by lamplight. You can't see it unless you know. The toothpick is still in Ecuador.",
      },
      {
        by: 'ewan',
        daysAgo: 4,
        at: '08:30',
        votes: keys('maren aoife hakan zsofia'),
        body: "If it goes again, I'll turn you one from the rest of the spade.",
      },
    ],
  },
  {
    key: 'quern-used',
    board: 'grinding',
    kind: 'question',
    by: 'idris',
    daysAgo: 2,
    at: '20:50',
    title: 'Used Quern for 180: what should I look at before I hand over the money?',
    tags: keys('quern second-hand'),
    product: 'quern-64',
    votes: keys('ilse renzo crispin raj ruth'),
    body: 'Advert says "hardly used, small noise". I drive past the house on Thursday with forty passengers, so I get about two minutes. What are the two minutes for?',
    replies: [
      {
        by: 'kofi',
        daysAgo: 2,
        at: '21:35',
        votes: keys('bozena gwen renzo aoife crispin mei ruth idris yasmin'),
        body: 'First minute: ask them to run it **empty** for ten seconds. A sewing machine is right. Grinding or scraping is burrs too close; squeal is belt or bearing; a rhythmic tick is a burr screw. Second minute: thumbscrews off, look at the burr edges and for rust.',
      },
      {
        by: 'jonas',
        daysAgo: 1,
        at: '21:20',
        votes: keys('maren bozena ilse dot rosalind idris'),
        body: 'Serial number under the base: the first two digits are the year. 22 and 23 are fine. And put a bean bag of 18 g in your pocket: 18 in, weigh what comes out. Under 17.5 somebody has not cleaned it since it was made.',
      },
      {
        by: 'bozena',
        daysAgo: 1,
        at: '21:40',
        votes: keys('howard jonas ilse dot ruth aino idris dario'),
        body: 'And before you take off thumbscrews in front of the seller: unplug it first. He will think that you are an expert.',
      },
      {
        by: 'idris',
        daysAgo: 0,
        at: '05:10',
        votes: keys('jonas aino dario'),
        body: "Noted: pocket beans, ten seconds, unplug. If I'm late on Thursday, the 52 knows why.",
      },
    ],
  },
];
