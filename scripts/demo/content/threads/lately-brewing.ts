import { keys } from '../keys';
import type { Thread } from '../types';

/** The last weeks at the stove. */
export const latelyBrewing: Thread[] = [
  {
    key: 'nine-coffees',
    board: 'brewing',
    kind: 'question',
    by: 'mags',
    daysAgo: 16,
    at: '16:30',
    title: 'Nine coffees at once for the village hall, with two Coots and a Siskin',
    tags: keys('coot siskin guests'),
    product: 'coot',
    votes: keys('jonas gwen renzo silas ferdi theo adwoa cyra'),
    body: "Second Sunday of the month, nine of us after the clear-up, nobody wants to wait and nobody wants instant since *someone* brought a Coot in. I've two Coots, one Siskin, one hob with two rings and a kettle. How would you run it?",
    replies: [
      {
        by: 'renzo',
        daysAgo: 16,
        at: '19:05',
        votes: keys('bozena kofi nils crispin liam noor gudrun'),
        body: 'Both Coots, with hot water, and a jug of hot water beside it for those who call it too strong. Nine small cups are nine small cups.',
      },
      {
        by: 'kofi',
        daysAgo: 15,
        at: '21:50',
        accepted: true,
        votes: keys('bozena renzo silas dot crispin pru raj samira yuki brigid bram paloma'),
        body: `Café answer: don't make nine coffees, make one big one and keep it warm.

| minute | ring 1 | ring 2 | counter |
|---|---|---|---|
| 0 | Coot A | Coot B | warm a flask with kettle water |
| 6 | off, into the flask | off, into the flask | rinse both |
| 8 | Coot A again | kettle | Siskin for the two who hate moka |
| 14 | off, into the flask | off | pour nine |

Flask, not the stove. Coffee on a stove goes bitter in the time it takes to find the sugar.`,
      },
      {
        by: 'mags',
        daysAgo: 14,
        at: '17:20',
        votes: keys('kofi gwen ilse renzo zsofia noor'),
        body: "Fifteen minutes, nine cups, one complaint, and that was about the biscuits. The flask was the trick. I've drawn your table on the back of the hall's fire notice.",
      },
      {
        by: 'bozena',
        daysAgo: 13,
        at: '19:35',
        votes: keys('renate kofi gwen renzo nils crispin samira ximena idris'),
        body: 'Please draw it on the back of something else.',
      },
      {
        by: 'mags',
        daysAgo: 13,
        at: '20:02',
        votes: keys('ilse aoife pru liam raj hana cyra'),
        body: "It's been moved to the back of the biscuit rota.",
      },
    ],
  },
  {
    key: 'thin-air',
    board: 'brewing',
    kind: 'question',
    by: 'cyra',
    daysAgo: 33,
    at: '05:30',
    title: 'Water boils at 91 up here. How do I brew light roasts at 2,800 metres?',
    tags: keys('altitude temperature'),
    product: 'tern-09',
    votes: keys('gwen ferdi ruth ayo mattias elodie'),
    body: 'The Siskin, a borrowed Tern, and physics. I set 95 and it boils away at 91 for ever, because 95 does not exist here. Finer? Longer? Give up and drink cocoa, which is also very good?',
    replies: [
      {
        by: 'hana',
        daysAgo: 33,
        at: '10:15',
        votes: keys('jonas gwen renzo mei conall imani fergus ximena idris'),
        body: 'At 2,800 m: 100 minus roughly 0.33 per 100 m, so 90.8. Your kettle is right, and it will never reach 95; set it to 90 so that it stops trying.',
      },
      {
        by: 'imani',
        daysAgo: 32,
        at: '18:35',
        accepted: true,
        votes: keys('kofi gwen nils silas dot liam raj samira anouk casper ximena hendrika'),
        body: `I roast at 1,800 and cup at 93, so I know half of your problem. Three changes, in this order:

1. **Grind finer** by three or four clicks. More surface instead of more heat.
2. **Lid on the dripper** between pours, a saucer will do. You lose less of the little that you have.
3. **Pour in five small portions**, each just off the boil, so that the bed stays hot.

And choose a medium roast. Thin air is not the place for lemon.`,
      },
      {
        by: 'cyra',
        daysAgo: 30,
        at: '05:20',
        votes: keys('ilse pru yuki ruth imani'),
        body: 'Finer, saucer, five pours: sweet for the first time in weeks. The cocoa is jealous.',
      },
      {
        by: 'nils',
        daysAgo: 30,
        at: '17:45',
        votes: keys('kofi silas pru'),
        body: '"Not the place for lemon" is the saddest thing I\'ve read this year.',
      },
    ],
  },
  {
    key: 'tern-two-clicks',
    board: 'brewing',
    kind: 'question',
    by: 'aino',
    daysAgo: 8,
    at: '18:20',
    title: 'Tern clicks twice when it switches off. Has it always done that?',
    tags: keys('tern noise'),
    product: 'tern-09',
    votes: keys('renzo ayo cyra hendrika'),
    body: 'KT 31, three months. It used to go *click*. Now it goes *click-click*, about half a second apart. Temperature is right, everything works. I only noticed because the house was quiet for once.',
    replies: [
      {
        by: 'bozena',
        daysAgo: 8,
        at: '19:30',
        accepted: true,
        votes: keys('gwen renzo liam imani gethin petra otis dalia ximena'),
        body: 'First click is relay, second is the lid switch which feels the steam stop. Always both, but when new they come together. After some weeks the lid spring is softer and you hear two. Nothing to do. If you hear **three**, write again.',
      },
      {
        by: 'aino',
        daysAgo: 8,
        at: '19:48',
        votes: keys('liam cyra tariq'),
        body: "Two it is. I'm a little sorry that it has an explanation.",
      },
      {
        key: 'second-click',
        by: 'viktor',
        daysAgo: 6,
        at: '21:10',
        votes: keys('aino bozena'),
        body: 'KT 29 here. After it has switched off there comes a second, softer click, sometimes a whole second later. I have held my ear to it like a safe-cracker. Is something loose in the lid?',
      },
      {
        by: 'bozena',
        daysAgo: 5,
        at: '07:15',
        votes: keys('viktor cyra'),
        body: 'A second late means the spring is tired or there is scale under the little plate. Vinegar on a brush, wait, rinse. If it stays a second, a new lid spring costs less than the vinegar.',
      },
    ],
  },
  {
    key: 'coot-powder',
    board: 'brewing',
    kind: 'question',
    by: 'aino',
    daysAgo: 1,
    at: '08:05',
    title: 'White powder inside the Coot after a week at sea. Scale, or is the steel going?',
    tags: keys('coot scale'),
    product: 'coot',
    votes: keys('jonas dot rosalind'),
    body: "I left it wet, which I know one shouldn't. Chalky bloom all round the lower chamber, comes off with a finger, no pits that I can feel.",
    replies: [
      {
        by: 'renzo',
        daysAgo: 1,
        at: '13:20',
        votes: keys('maren bozena jonas dot'),
        body: 'Wet is how pots are insulted. But if it comes off with a finger, it forgives.',
      },
      {
        by: 'bozena',
        daysAgo: 0,
        at: '06:40',
        votes: keys('ilse dot ruth'),
        body: 'Taste it (really). Nothing: lime, from hard water. Salty: you know from where. Stainless steel makes brown, never white, so steel is not going anywhere.',
      },
    ],
  },
];
