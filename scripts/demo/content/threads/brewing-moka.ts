import { keys } from '../keys';
import type { Thread } from '../types';

/** The moka pot. */
export const brewingMoka: Thread[] = [
  {
    key: 'coot-sulks',
    board: 'brewing',
    kind: 'question',
    by: 'linh',
    daysAgo: 279,
    at: '06:10',
    title: 'My Coot splutters, then sulks with half the water still below',
    tags: keys('coot moka'),
    product: 'coot',
    votes: keys('jonas ilse renzo hakan silas pru mei ferdi'),
    body: 'Gas, smallest flame, water to the valve, coffee level with the rim. It begins nicely, then it spits, then it stops, and 100 ml stays in the bottom. The coffee that did come is strong enough to sign documents.',
    replies: [
      {
        by: 'renzo',
        daysAgo: 279,
        at: '13:40',
        accepted: true,
        votes: keys('maren jonas gwen aoife nils silas dot crispin liam raj samira mei anouk theo matteo'),
        body: `Four laws.

1. Water up to the **lower edge** of the valve. Not the middle. If the valve is covered, you have closed its nose.
2. Hot water in the base, from the kettle. With cold water the coffee cooks before it swims.
3. Fill the basket, do not press. A small hill, levelled with the finger. Pressing is for letters.
4. When it begins to gurgle, off the fire, and the base under the cold tap. What comes after the gurgle is not coffee.

The water that stays below is normal up to 30 ml. 100 ml means that the gasket breathes. Look whether there is a brown line on the outside of the thread.`,
      },
      {
        by: 'linh',
        daysAgo: 278,
        at: '06:20',
        votes: keys('bozena renzo yuki matteo'),
        body: 'There is a brown line. Also I was pressing.',
      },
      {
        by: 'renzo',
        daysAgo: 278,
        at: '13:15',
        votes: keys('maren kofi hakan mei tobias aino'),
        body: 'Then gasket first, character second. Two euros and one evening.',
      },
      {
        by: 'linh',
        daysAgo: 270,
        at: '05:55',
        votes: keys('maren ilse aoife nils hakan zsofia theo'),
        body: 'New gasket, small hill, hot water. Full pot. I have added condensed milk and I would like you not to comment on it, Renzo.',
      },
      {
        by: 'renzo',
        daysAgo: 270,
        at: '13:50',
        votes: keys('gwen nils silas dot ewan raj zsofia mei ferdi ingrid linh'),
        body: 'I am looking out of the window.',
      },
    ],
  },
  {
    key: 'coot-cardamom',
    board: 'brewing',
    kind: 'question',
    by: 'samira',
    daysAgo: 264,
    at: '19:20',
    title: 'Coffee with cardamom in the Coot: will the taste stay in the pot?',
    tags: keys('coot cardamom'),
    product: 'coot',
    votes: keys('maren kofi jonas renzo liam anouk ferdi casper ingrid linh aino matteo'),
    body: "At home we cook it in the open pot, with cardamom, and the pot tastes of cardamom for ever and everybody is happy. Now my husband's mother comes and she takes it *without*. Can I use the Coot for both? Where does the smell stay: in the steel or in the rubber?",
    replies: [
      {
        by: 'maren',
        daysAgo: 264,
        at: '20:10',
        votes: keys('wendell gwen ilse pru raj anouk'),
        body: 'Steel keeps nothing you could smell. Rubber and silicone keep everything.',
      },
      {
        by: 'renzo',
        daysAgo: 263,
        at: '13:20',
        votes: keys('maren jonas ilse hakan ewan pru zsofia anouk ferdi'),
        body: 'The gasket. Also the inside of the column, where nobody cleans.',
      },
      {
        by: 'samira',
        daysAgo: 263,
        at: '19:05',
        votes: keys('bozena gwen aino'),
        body: 'So two gaskets?',
      },
      {
        by: 'anouk',
        daysAgo: 263,
        at: '19:40',
        accepted: true,
        votes: keys(
          'desmond maren bozena kofi jonas ilse renzo nils dot crispin liam zsofia samira mei casper conall',
        ),
        body: `Two gaskets, exactly. They come out with a fingernail. I keep one for my father's chicory, in a jar with a label. Column: a pipe brush and washing soda once, then hot water.

And put the cardamom *in the basket with the coffee*, not in the water below. Below, it cooks into the valve, and the valve remembers.`,
      },
      {
        by: 'samira',
        daysAgo: 256,
        at: '19:30',
        votes: keys('priya kofi aoife nils crispin liam raj anouk yuki ingrid tobias conall aino matteo'),
        body: 'I did it: one gasket in a jar with «هيل» on it and one without. My mother-in-law drank two cups and noticed nothing, and then she asked why there is a gasket in a jar and now she wants the other coffee. So everybody is happy again.',
      },
      {
        by: 'noor',
        daysAgo: 202,
        at: '14:10',
        votes: keys('ilse samira anouk hana conall'),
        body: 'I have read this to my whole family.',
      },
    ],
  },
  {
    key: 'coot-induction',
    board: 'brewing',
    kind: 'question',
    by: 'petra',
    daysAgo: 192,
    at: '09:55',
    title: 'Coot on induction: adapter plate, or will the hob learn to see it?',
    tags: keys('coot induction'),
    product: 'coot',
    votes: keys('renzo dot crispin zsofia samira'),
    body: 'My hob blinks at the Coot and says nothing is there. The product page says "most induction" and I seem to be the other kind. Is the adapter plate worth it or does it only make slow coffee slower?',
    replies: [
      {
        by: 'joost',
        daysAgo: 192,
        at: '19:50',
        votes: keys('gwen zsofia noor'),
        body: "Try the smallest ring and put it off-centre, toward the sensor. Mine sees it only at five o'clock.",
      },
      {
        by: 'renzo',
        daysAgo: 191,
        at: '13:25',
        votes: keys('ewan zsofia anouk casper'),
        body: 'On the plate it takes one minute more. One minute is nothing. Use the time to think about what you have done to gas.',
      },
      {
        by: 'bozena',
        daysAgo: 191,
        at: '20:00',
        accepted: true,
        votes: keys('ilse renzo aoife hakan pru zsofia mei anouk ferdi tobias imani aino'),
        body: `The hob looks for a disc of certain size. 92 mm is under the limit of many (usual is 100 or 120). Off-centre works sometimes, because then it sees the side also.

Plate: yes, but do not heat on full power, the plate becomes 300 degrees and the base of the pot with it. Level 5 of 9. And leave the plate to cool, it does not look hot. It is.`,
      },
      {
        by: 'petra',
        daysAgo: 190,
        at: '09:40',
        votes: keys('ewan beatriz conall'),
        body: "Five o'clock did not work, seven o'clock did. Bought the plate anyway for guests who can't tell the time.",
      },
    ],
  },
];
