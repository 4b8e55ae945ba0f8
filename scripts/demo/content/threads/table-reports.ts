import { keys } from '../keys';
import type { Thread } from '../types';

/** What people measured, used for months, or sent back. */
export const tableReports: Thread[] = [
  {
    key: 'office-quern',
    board: 'table',
    kind: 'discussion',
    by: 'pru',
    daysAgo: 152,
    at: '12:20',
    title: 'Nine months of one Quern in an office of fourteen people',
    tags: keys('quern office'),
    product: 'quern-64',
    votes: keys(
      'kofi jonas nils silas dot liam raj zsofia samira mei ferdi yuki conall vera ruth malik takumi',
    ),
    body: `Some figures, because Facilities asked me to "justify the grinder".

- 9 months, 41 kg of beans, about 2,300 doses
- belts: 1 (mine, I over-tightened it, the sheet says thumb-deep and I have strong thumbs)
- burrs: cleaned every second Friday by rota, still sharp
- arguments: 19 recorded, 17 about the dial, 2 about whose turn it was, 0 about coffee
- instant coffee bought: none since week 3
- people who say they do not drink coffee and do: 2

The karate man is still on the laminate. He has been given a cup.`,
    replies: [
      {
        by: 'kofi',
        daysAgo: 152,
        at: '22:40',
        votes: keys('renzo silas zsofia samira stellan noor'),
        body: '17 of 19 about the dial is *better* than any café.',
      },
      {
        by: 'silas',
        daysAgo: 151,
        at: '09:50',
        votes: keys('maren hakan zsofia mei'),
        body: 'What would you do differently? I ask before my library buys one.',
      },
      {
        by: 'pru',
        daysAgo: 151,
        at: '12:30',
        votes: keys('jonas gwen renzo silas zsofia mei brigid matteo takumi'),
        body: "Buy two hopper lids. Write REGULAR and DECAF on tape from day one. Don't put the person who likes rules in charge of the rota (me).",
      },
      {
        by: 'jonas',
        daysAgo: 151,
        at: '22:20',
        votes: keys('renate silas crispin liam zsofia lucien takumi'),
        body: '41,000 g in 2,300 doses is 17.8 g a dose. You are better calibrated than I am, as a collective.',
      },
      {
        by: 'priya',
        daysAgo: 150,
        at: '11:30',
        votes: keys('silas raj mei imani eileen'),
        body: "Pru, this is the best account of an office grinder we have. May we talk about using it with your name? I'll write to you separately; and Facilities may have the figures from me on letterhead if it helps.",
      },
      {
        by: 'pru',
        daysAgo: 150,
        at: '12:05',
        votes: keys('maren jonas silas samira vera noor ayo aino'),
        body: 'Letterhead would frighten them nicely. Yes.',
      },
    ],
  },
  {
    key: 'heron-200',
    board: 'table',
    kind: 'discussion',
    by: 'jonas',
    daysAgo: 181,
    at: '21:30',
    title: '200 shots on the Heron, written down',
    tags: keys('heron measuring'),
    product: 'heron',
    votes: keys('desmond kofi gwen ilse renzo aoife nils hakan dot pru liam raj samira yuki petra matteo'),
    body: `Borrowed a Heron for the winter, kept a notebook. 200 shots, one coffee, one basket, same 17.5 g. I varied one thing per week. What moved the taste, as far as my partner could tell blind:

| thing varied | taste noticed, of 20 | worth it |
|---|---|---|
| preheat once or twice | 17 | yes |
| grind by 1 click | 14 | yes |
| pre-infusion 5 or 20 s | 9 | a bit |
| peak pressure 7 or 9 bar | 8 | a bit |
| tamping hard or softly | 3 | no |
| my mood | 11 | can't be fixed |

Chamber after one preheat: 84 °C. After two: 91. After three: 92. That's the whole secret, I think.`,
    replies: [
      {
        by: 'kofi',
        daysAgo: 181,
        at: '22:40',
        votes: keys('maren nils hakan silas pru anouk yuki joost cyra'),
        body: 'Nine years of customers telling me about tamping. Nine. Years.',
      },
      {
        by: 'hana',
        daysAgo: 180,
        at: '17:25',
        votes: keys('jonas pru zsofia anouk ruth ayo eileen'),
        body: 'How was blindness ensured? And with 20 trials, 14 is p = 0.06 one-sided, 17 is p = 0.001. So preheating is real, one click is *likely*, the rest is weather.',
      },
      {
        by: 'jonas',
        daysAgo: 180,
        at: '21:50',
        votes: keys('renzo nils hakan crispin liam raj anouk linh'),
        body: 'Partner in another room, cups by number, I wasn\'t the one serving. I accept "weather".',
      },
      {
        by: 'nils',
        daysAgo: 178,
        at: '18:05',
        votes: keys('zsofia theo casper'),
        body: '84 explains my lemon. Thank you.',
      },
      {
        by: 'theo',
        daysAgo: 177,
        at: '21:35',
        votes: keys('kofi ewan noor'),
        body: "I preheat with the same water I then drink. It's thrifty.",
      },
      {
        by: 'ayo',
        daysAgo: 176,
        at: '23:10',
        votes: keys('bozena silas dot noor petra'),
        body: `> my mood, 11, can't be fixed

That is the most useful line and there is no part number for it.`,
      },
    ],
  },
  {
    key: 'gantry-returned',
    board: 'table',
    kind: 'discussion',
    by: 'joost',
    daysAgo: 100,
    at: '19:50',
    title: "I sent the Gantry back, and here is why (it isn't broken)",
    tags: keys('gantry returned'),
    product: 'gantry',
    votes: keys('nils silas dot pru raj samira anouk linh pilar ruth noor brigid sunniva'),
    body: `To be fair to everyone, this is a report and not a complaint.

**Good:** even browning, six minutes to take apart, one person answers.

**Why it went back:**

- It ticks. I knew. But our kitchen is open to the room where I work, and I found that I *waited for the tick to end*, three times each morning.
- The first slice of the day is paler. Known, written on the page, still a slice.
- 179 euros for two slots and four of us. That's arithmetic, not a fault.

They took it back after 41 days with crumbs in it, money in three days, and asked one question, which was whether they could print this list for Desmond.

I bought a Nib with part of the money. No remarks on the Nib.`,
    replies: [
      {
        by: 'ilse',
        daysAgo: 100,
        at: '20:05',
        votes: keys('hakan silas hana dalia hendrika paloma'),
        body: 'I love the tick and would like to defend it, but everything you say is true.',
      },
      {
        by: 'silas',
        daysAgo: 99,
        at: '10:10',
        votes: keys('howard bozena jonas renzo ewan conall ruth otis aino'),
        body: "Best returned-goods report I've read. I'd have kept the crumbs.",
      },
      {
        by: 'desmond',
        daysAgo: 99,
        at: '11:40',
        votes: keys('kofi ilse renzo nils ewan samira mei ferdi stellan petra ayo dalia'),
        body: "The list is on the wall. The tick I can make softer, by about half, with a felt seat under the escapement. It goes into the next batch and can be put into yours, Joost, if you ever think of us again, but please don't on my account.",
      },
      {
        by: 'joost',
        daysAgo: 99,
        at: '18:30',
        votes: keys('nils silas casper conall brigid'),
        body: 'Ask me when there are four slots.',
      },
      {
        by: 'otis',
        daysAgo: 98,
        at: '23:30',
        votes: keys('ilse renzo fergus'),
        body: 'I\'ve read it as "toaster, honourably discharged".',
      },
      {
        by: 'bozena',
        daysAgo: 97,
        at: '20:15',
        votes: keys('aoife nils dot casper petra'),
        body: 'Felt is good. Make sure it is not near the mica.',
      },
    ],
  },
  {
    key: 'ferry-shale',
    board: 'table',
    kind: 'discussion',
    by: 'sunniva',
    daysAgo: 130,
    at: '07:10',
    title: 'Three months on a boat with a Shale, in salt and diesel',
    tags: keys('shale boat'),
    product: 'shale',
    votes: keys('bozena ilse nils silas ewan hana casper ingrid imani petra matteo'),
    body: `I live on a former ferry. Power is precious, so I grind by hand, and the Shale is the one that fits in the drawer that stays shut in weather.

- **Salt:** nothing. I expected rust on the burrs. A wipe with a dry cloth each Sunday.
- **Diesel:** the rubber band took on the smell. Two spare ones live in a jar now.
- **Rolling sea:** crank folded, cup in the armpit, knees against the stove. Four minutes is *exactly* the time until the kettle boils, so I've never minded that it's slow.
- **The cup:** has come off twice. Once onto the engine hatch. I found beans there last week.

Three stars from me as a grinder. Five as a companion.`,
    replies: [
      {
        by: 'ferdi',
        daysAgo: 130,
        at: '20:40',
        votes: keys('raj mei anouk pilar stellan'),
        body: 'The armpit is also the river technique. We should meet at some canal.',
      },
      {
        by: 'anouk',
        daysAgo: 129,
        at: '18:35',
        votes: keys('gwen silas pru samira'),
        body: 'Sunday wipe for me too, plus one drop of oil on the folding pin. It goes first in salt, mine squeaked like a gull.',
      },
      {
        by: 'mei',
        daysAgo: 128,
        at: '10:20',
        votes: keys('silas samira gethin'),
        body: 'The train technique is: *between the shoes*. Nobody sits next to you.',
      },
      {
        by: 'sunniva',
        daysAgo: 127,
        at: '07:00',
        votes: keys('dot crispin liam mei'),
        body: 'Oil on the pin, done. I miss the gull a little.',
      },
    ],
  },
];
