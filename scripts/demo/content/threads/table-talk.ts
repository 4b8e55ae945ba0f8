import { keys } from '../keys';
import type { Thread } from '../types';

/** Settings, names, drawers. */
export const tableTalk: Thread[] = [
  {
    key: 'flint-settings',
    board: 'table',
    kind: 'discussion',
    by: 'jonas',
    daysAgo: 430,
    at: '20:30',
    title: 'Flint 38 settings, collected in one place (tell me yours)',
    tags: keys('flint settings how-to'),
    product: 'flint-38',
    pinned: true,
    votes: keys(
      'howard renate desmond priya maren bozena kofi wendell gwen ilse renzo aoife nils hakan silas dot crispin ewan pru zsofia ferdi hana conall stellan ayo sunniva matteo tariq gudrun',
    ),
    body: `Zero = burrs just touch, turned by hand. Clicks from zero. Median of what people posted, with the number of people, so that you know what it is worth.

| for | clicks | people |
|---|---|---|
| cezve, briki | 5 to 7 | 6 |
| Heron | 14 to 18 | 9 |
| Coot | 22 to 26 | 11 |
| Siskin, one cup | 30 to 34 | 17 |
| Siskin, three cups | 35 to 38 | 8 |
| press | 42 to 48 | 12 |
| cold, overnight | 50 | 3 |
| oats, for a dog | 60 | 1 |

Start in the middle, move two at a time, change one thing. Tell me yours as \`what / clicks / roast\` and I'll add it.`,
    edits: [
      {
        by: 'jonas',
        daysAgo: 120,
        at: '21:10',
        note: 'Forty-one more answers counted, cezve and decaf notes. Third revision.',
        before: `Zero = burrs just touch, turned by hand. Clicks from zero.

| for | clicks | people |
|---|---|---|
| Heron | 14 to 18 | 4 |
| Coot | 22 to 26 | 5 |
| Siskin | 30 to 36 | 9 |
| press | 42 to 48 | 4 |

Tell me yours.`,
      },
    ],
    replies: [
      {
        by: 'gwen',
        daysAgo: 430,
        at: '20:45',
        votes: keys('jonas nils hakan'),
        body: 'Siskin / 32 / whatever was in the shop',
      },
      {
        by: 'hakan',
        daysAgo: 430,
        at: '21:12',
        votes: keys('gwen renzo aoife ewan'),
        body: 'Cezve / 6 / medium. After the grease story, see there.',
      },
      {
        by: 'renzo',
        daysAgo: 429,
        at: '13:30',
        votes: keys('maren gwen aoife crispin pru'),
        body: "Coot / 24 / dark. If you write 20 you are making something else and I don't want to know.",
      },
      {
        by: 'maren',
        daysAgo: 429,
        at: '18:20',
        votes: keys('renzo hakan ewan pru'),
        body: 'Siskin / 33 / medium. And 33 on yours is not 33 on mine: two grinders may differ by three clicks from the same batch. Your column "people" is the honest part.',
      },
      {
        by: 'yuki',
        daysAgo: 330,
        at: '04:15',
        votes: keys('renate nils'),
        body: 'Siskin one cup / 31 / light',
      },
      {
        by: 'ewan',
        daysAgo: 282,
        at: '19:30',
        votes: keys('howard jonas gwen hakan pru liam raj mei'),
        body: 'Oats / 60 / raw. For a dog.',
      },
      {
        by: 'pilar',
        daysAgo: 246,
        at: '14:20',
        votes: keys('renzo hakan raj'),
        body: "Press / 45 / medium, grown 900 m from where I'm sitting, if that gets its own row.",
      },
      {
        by: 'jonas',
        daysAgo: 246,
        at: '22:00',
        votes: keys('maren aoife hakan ewan'),
        body: "It doesn't get a row but it gets my envy.",
      },
      {
        by: 'dario',
        daysAgo: 0,
        at: '07:05',
        body: '44 for the press. Source: Gwen.',
      },
    ],
  },
  {
    key: 'birds-and-stones',
    board: 'table',
    kind: 'discussion',
    by: 'linh',
    daysAgo: 274,
    at: '06:20',
    title: 'Why are the kettles birds and the grinders stones?',
    tags: keys('names'),
    votes: keys('bozena gwen ilse renzo aoife nils ewan zsofia samira mei anouk ferdi beatriz eileen'),
    body: "Tern, Siskin, Heron, Coot. Flint, Quern, Shale. Then suddenly Farrier, Tally, Gantry, Nib. My colleague says there's no system. I say there is one and they've lost it.",
    replies: [
      {
        by: 'crispin',
        daysAgo: 274,
        at: '07:10',
        votes: keys('bozena wendell jonas nils ferdi aino'),
        body: 'birds pour. stones grind. the rest is what was on the whiteboard',
      },
      {
        by: 'desmond',
        daysAgo: 274,
        at: '09:30',
        votes: keys(
          'maren bozena kofi wendell gwen ilse renzo hakan dot crispin pru raj zsofia samira mei ferdi tobias',
        ),
        body: `Crispin is nearer than he can know.

Birds, because the lark on the sign is a bird and the first thing we made was a kettle with a beak. Stones, because people ground with stones. After that, Howard had a list of trades and tools and things that stand upright. The toaster was called Parapet for six weeks.`,
      },
      {
        by: 'ilse',
        daysAgo: 274,
        at: '09:44',
        votes: keys('priya bozena kofi renzo aoife hakan ingrid conall'),
        body: "I'd have bought a Parapet sooner.",
      },
      {
        by: 'zsofia',
        daysAgo: 273,
        at: '15:50',
        votes: keys('gwen silas dot theo'),
        body: "And a coot? It's the clumsiest bird on the lake.",
      },
      {
        by: 'desmond',
        daysAgo: 273,
        at: '16:20',
        votes: keys('howard kofi gwen renzo hakan crispin pru raj zsofia mei linh eileen'),
        body: 'It was the first sample. It poured like one. The name stayed when the pouring improved.',
      },
      {
        by: 'wendell',
        daysAgo: 272,
        at: '07:40',
        votes: keys('maren jonas ilse crispin ewan'),
        body: '(I had always assumed that the birds were the ones which come when you put the kettle out, and the stones the ones you throw at them. I withdraw this.)',
      },
      {
        by: 'renzo',
        daysAgo: 272,
        at: '13:10',
        votes: keys('maren gwen crispin pru zsofia yuki'),
        body: `> The name stayed when the pouring improved.

"Improved."`,
      },
      {
        by: 'howard',
        daysAgo: 272,
        at: '13:40',
        votes: keys('renate desmond maren ilse renzo ewan pru raj hana'),
        body: "I'd like it known that Gantry was mine and that I stand upright too.",
      },
    ],
  },
  {
    key: 'spare-drawer',
    board: 'table',
    kind: 'discussion',
    by: 'maren',
    daysAgo: 225,
    at: '18:15',
    title: "What's in your spare-parts drawer, and what has it saved?",
    tags: keys('parts'),
    votes: keys('bozena kofi gwen renzo dot crispin liam raj samira anouk ferdi vera ruth'),
    body: `I counted mine today, because I was looking for something else. Which spare have you really *used*?

Mine: two Flint springs (used one), a Tern clip (used), four Nib blades (used three), one Gantry element (not mine, I don't own a Gantry; I can't explain it).`,
    replies: [
      {
        by: 'ruth',
        daysAgo: 225,
        at: '18:50',
        votes: keys('priya renzo hakan mei aino eileen'),
        body: 'Nib blades. Nothing else, ever. The allotment eats them.',
      },
      {
        by: 'renzo',
        daysAgo: 224,
        at: '13:20',
        votes: keys('maren bozena gwen aoife liam'),
        body: "Eleven Coot gaskets. It's not a drawer, it's a position.",
      },
      {
        by: 'gwen',
        daysAgo: 224,
        at: '13:45',
        votes: keys('kofi renzo nils crispin zsofia mei pilar'),
        body: "One screw. Don't know whose.",
      },
      {
        by: 'hakan',
        daysAgo: 223,
        at: '20:30',
        votes: keys('gwen dot conall vera'),
        body: 'A second ball and spring for the Flint, kept *dry*, in a box on which I wrote NO GREASE, to myself.',
      },
      {
        by: 'gethin',
        daysAgo: 215,
        at: '20:20',
        votes: keys('jonas ewan samira anouk hana'),
        body: 'plaster',
      },
      {
        by: 'bozena',
        daysAgo: 214,
        at: '19:40',
        votes: keys('maren nils hakan silas ewan pru liam zsofia ingrid'),
        body: 'Glass fuses, 1 A, 2 A, 5 A, sorted. They have saved three kettles, one radio and one marriage (not mine).',
      },
      {
        by: 'howard',
        daysAgo: 213,
        at: '08:50',
        votes: keys('ilse hakan dot ewan pru samira anouk matteo'),
        body: 'As the shop: the part bought most often "just in case" and never again is the Gantry\'s left knob. There are some four hundred spare left knobs out there. Take care of them.',
      },
    ],
  },
];
