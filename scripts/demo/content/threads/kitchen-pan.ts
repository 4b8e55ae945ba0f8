import { keys } from '../keys';
import type { Thread } from '../types';

/** Carbon steel, and a peeler. */
export const kitchenPan: Thread[] = [
  {
    key: 'farrier-sticky',
    board: 'kitchen',
    kind: 'question',
    by: 'raj',
    daysAgo: 407,
    at: '14:55',
    title: 'Farrier went sticky after I seasoned it. Start again or fry on?',
    tags: keys('farrier seasoning'),
    product: 'farrier-26',
    votes: keys('maren bozena kofi wendell jonas renzo nils dot crispin pru'),
    body: 'Scrubbed the wax off, three rounds of sunflower oil in the oven at 230. It looked gorgeous, like a saddle. Now it is tacky, like a saddle somebody spilled cola on. Dosas will not have it.',
    replies: [
      {
        by: 'kofi',
        daysAgo: 407,
        at: '22:10',
        accepted: true,
        votes: keys(
          'howard maren bozena wendell jonas gwen ilse aoife nils hakan silas dot crispin raj hana',
        ),
        body: `Too much oil, too little patience, happens to everybody's first pan. The film should be so thin you think you have wiped it all off. *Then* you wipe once more.

Don't start again. Put it upside down in the oven, 240, one hour, nothing added. The tacky film finishes hardening. If there are drips, take them off with a scraper while it is warm.

After that forget the oven and fry onions in it for a week.`,
      },
      {
        by: 'raj',
        daysAgo: 406,
        at: '15:20',
        votes: keys('kofi hakan crispin ewan'),
        body: 'An hour at 240: dry, hard, a bit blotchy. Dosa number one stuck, dosa number four let go with a sigh. Onwards.',
      },
      {
        by: 'bozena',
        daysAgo: 406,
        at: '19:50',
        votes: keys('maren aoife hakan raj hana'),
        body: 'Cover or disable the smoke alarm before 240? No. Open the window. Never disable it.',
      },
      {
        by: 'raj',
        daysAgo: 405,
        at: '14:15',
        votes: keys('renate maren gwen crispin pru hana'),
        body: `> Cover or disable the smoke alarm before 240? No.

@bozena You would have enjoyed Tuesday.`,
      },
    ],
  },
  {
    key: 'farrier-rust',
    board: 'kitchen',
    kind: 'question',
    by: 'lucien',
    daysAgo: 174,
    at: '15:40',
    title: 'Rust freckles overnight, after one wash',
    tags: keys('farrier rust'),
    product: 'farrier-26',
    votes: keys('maren jonas nils raj gethin'),
    body: 'I dried it with a cloth, I am certain. In the morning: orange freckles, about forty. Is the steel bad?',
    replies: [
      {
        by: 'gwen',
        daysAgo: 174,
        at: '16:02',
        accepted: true,
        votes: keys(
          'priya bozena kofi dot ewan raj samira mei anouk ferdi theo conall petra cyra hendrika eileen',
        ),
        body: "Cloth isn't dry. Flame is dry. Thirty seconds on the hob after every wash.",
      },
      {
        by: 'lucien',
        daysAgo: 173,
        at: '15:10',
        votes: keys('gwen hakan hendrika'),
        body: 'So simple. And the freckles?',
      },
      {
        by: 'gwen',
        daysAgo: 173,
        at: '15:31',
        votes: keys('howard priya kofi silas pru raj anouk casper takumi'),
        body: 'Salt, oil, thumb.',
      },
      {
        by: 'raj',
        daysAgo: 172,
        at: '14:35',
        votes: keys('aoife yuki hana conall'),
        body: 'This is the best manual for carbon steel I have ever read, and it is seventeen words long.',
      },
    ],
  },
  {
    key: 'farrier-oven-handle',
    board: 'kitchen',
    kind: 'question',
    by: 'elodie',
    daysAgo: 64,
    at: '09:20',
    title: 'Bolts of the handle seized after the oven. Heat, oil or force?',
    tags: keys('farrier oven'),
    product: 'farrier-26',
    votes: keys('ayo keiko idris tariq'),
    body: "Left the long handle on by mistake, 220 degrees, forty minutes. Now the two hex bolts don't move and I feel the key beginning to round. I stopped at once.",
    replies: [
      {
        by: 'bozena',
        daysAgo: 64,
        at: '19:45',
        votes: keys('nils hakan crispin matteo paloma gudrun'),
        body: 'You stopped at once, so you already did the most important thing.',
      },
      {
        by: 'maren',
        daysAgo: 63,
        at: '18:20',
        accepted: true,
        votes: keys('kofi aoife nils ewan pru hana conall pilar brigid elodie'),
        body: `Cold, not hot. The bolts are stainless in carbon steel, they have grown together a little while cooling.

1. A drop of thin oil on each, overnight.
2. Put the key in and tap *the key* with something small, ten times, straight down. That breaks the rust bridge without turning.
3. Now turn a quarter **tighter**, then loosen.

Afterwards a smear of copper paste on the thread and it never happens again.`,
      },
      {
        by: 'elodie',
        daysAgo: 62,
        at: '09:10',
        votes: keys('jonas mei beatriz pilar'),
        body: "Tighter first! It moved like a door. I'd have argued with you about it, if you had been here.",
      },
      {
        by: 'gethin',
        daysAgo: 61,
        at: '20:50',
        votes: keys('bram takumi'),
        body: 'quarter tighter first works on scaffolding and all',
      },
    ],
  },
  {
    key: 'farrier-first-week',
    board: 'kitchen',
    kind: 'question',
    by: 'june',
    daysAgo: 12,
    at: '10:35',
    title: 'Is it meant to look this terrible after one week?',
    tags: keys('farrier beginner'),
    product: 'farrier-26',
    votes: keys('renzo hakan pru raj linh noor petra'),
    body: 'It came silver. It is now brown in the middle, blue at the edge, with a grey patch in the shape of Denmark where I did tomatoes. The leaflet says it will look terrible "at some point in the first month". Is this the point?',
    replies: [
      {
        by: 'kofi',
        daysAgo: 12,
        at: '21:30',
        accepted: true,
        votes: keys('jonas aoife crispin pru raj zsofia mei anouk fergus bram gudrun'),
        body: 'This is the point. Brown is seasoning, blue is heat, Denmark is the tomatoes: acid took the film off there. Nothing is broken. No tomatoes for the first two months, fatty things instead, and Denmark becomes an island, then a rumour.',
      },
      {
        by: 'raj',
        daysAgo: 11,
        at: '14:10',
        votes: keys('renzo silas pru imani gudrun'),
        body: 'Mine had Portugal. It is gone now. I miss it a bit.',
      },
      {
        by: 'june',
        daysAgo: 10,
        at: '11:05',
        votes: keys('gwen hakan mei anouk cyra mags'),
        body: 'Bacon twice, Denmark is down to Jutland. Thank you for not laughing.',
      },
      {
        by: 'rosalind',
        daysAgo: 9,
        at: '20:15',
        votes: keys('kofi raj'),
        body: 'They are laughing, but in a nice way.',
      },
    ],
  },
  {
    key: 'nib-left',
    board: 'kitchen',
    kind: 'question',
    by: 'brigid',
    daysAgo: 170,
    at: '11:20',
    title: 'Does the Nib really work left-handed, or is it "ambidextrous" like scissors are?',
    tags: keys('nib left-handed'),
    product: 'nib',
    votes: keys('anouk pilar stellan lucien cyra takumi'),
    body: 'I keep a list of things that claim to work for both hands. Scissors, tin openers, a certain ladle. Before I add the Nib: does it *cut* to the left or does it only *fit* in the left?',
    replies: [
      {
        by: 'ruth',
        daysAgo: 170,
        at: '17:40',
        accepted: true,
        votes: keys('maren bozena kofi jonas renzo aoife ewan zsofia anouk pilar brigid aino takumi'),
        body: 'It cuts. The blade has an edge on both sides and swings. My sister (left) and I (right) do one carrot from both ends, it is not pretty but it is quick.',
      },
      {
        by: 'gwen',
        daysAgo: 170,
        at: '18:02',
        votes: keys('aoife zsofia ruth lucien'),
        body: 'Potatoes have no opinion.',
      },
      {
        by: 'brigid',
        daysAgo: 163,
        at: '10:50',
        votes: keys('gwen pru zsofia beatriz ruth petra lucien takumi'),
        body: 'Tested on a sack. It goes on the other list, the short one.',
      },
    ],
  },
];
