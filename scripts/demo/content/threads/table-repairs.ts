import { keys } from '../keys';
import type { Thread } from '../types';

/** What people mended themselves. */
export const tableRepairs: Thread[] = [
  {
    key: 'first-repair',
    board: 'table',
    kind: 'discussion',
    by: 'dot',
    daysAgo: 205,
    at: '10:15',
    title: 'The first thing I have ever repaired, aged 78',
    tags: keys('repair tern'),
    product: 'tern-09',
    votes: keys(
      'howard desmond priya maren bozena kofi gwen ilse renzo aoife nils hakan silas crispin ewan pru liam raj samira mei anouk ferdi yuki theo beatriz casper ingrid tobias conall vera joost matteo hendrika eileen',
    ),
    body: `Dear all,

Some of you know that I had the envelope with the blue seal on my dresser for almost four months. It had become a sort of ornament. Yesterday it rained, and there was nothing on the wireless, and I thought: Dorothy, it's only screws.

I laid out a tea towel. I unplugged it (Bożena). I put the screws in an egg cup in the order in which they came. I wetted the seal (the lady in Nantes). I said one word. It went in.

It took one hour and ten minutes, of which, Desmond, *twenty* were the glasses. I boiled it and set it to 80 and my granddaughter measured it on the telephone with her own thermometer held up to the screen, which I am told is not how it works, but it said 80.

I've been married, widowed, and secretary to three managing directors, and nobody ever let me open anything.

Kind regards,
Dot`,
    replies: [
      {
        by: 'bozena',
        daysAgo: 205,
        at: '10:40',
        votes: keys('desmond priya gwen ilse renzo nils hakan pru mei ferdi yuki hana tobias aino cyra'),
        body: 'Dot. Very good. Egg cup is professional equipment.',
      },
      {
        by: 'anouk',
        daysAgo: 205,
        at: '18:50',
        votes: keys('howard kofi jonas crispin raj zsofia ruth'),
        body: "I'm the lady in Nantes and I am crying on a boat.",
      },
      {
        by: 'maren',
        daysAgo: 205,
        at: '19:05',
        votes: keys('bozena kofi jonas renzo samira anouk ferdi theo beatriz vera'),
        body: '"It\'s only screws" is all that I know as well, after thirty-one years.',
      },
      {
        by: 'liam',
        daysAgo: 204,
        at: '02:50',
        votes: keys('mei anouk hana pilar'),
        body: 'on my break reading this out to the other porter. he says what was the word',
      },
      {
        by: 'desmond',
        daysAgo: 204,
        at: '08:35',
        votes: keys('maren bozena renzo nils ewan liam raj zsofia mei theo imani eileen'),
        body: 'I have hung this on the wall above the bench. The twenty minutes are noted and the next print is larger still.',
      },
      {
        by: 'dot',
        daysAgo: 204,
        at: '10:05',
        votes: keys(
          'maren bozena aoife nils crispin pru raj zsofia yuki vera pilar ruth stellan cyra hendrika eileen',
        ),
        body: `Dear Liam's colleague,

It begins with B and is also a vegetable gardener's term.

Dot`,
      },
      {
        by: 'eileen',
        daysAgo: 203,
        at: '15:10',
        votes: keys('jonas dot pru raj zsofia'),
        body: "I've read this forum for months and never written. I have an envelope on my dresser too. Tomorrow.",
      },
      {
        by: 'dot',
        daysAgo: 203,
        at: '16:02',
        votes: keys('kofi crispin pru liam samira mei anouk casper gethin hendrika eileen'),
        body: 'Unplug it first, dear.',
      },
      {
        by: 'priya',
        daysAgo: 202,
        at: '09:20',
        votes: keys('maren bozena kofi renzo liam raj ferdi matteo'),
        body: "Dot, may I ask you for permission to quote this on the page of the seal kit? A no is completely fine and nothing will change. I've sent you the form with the exact lines.",
      },
      {
        by: 'dot',
        daysAgo: 202,
        at: '10:11',
        votes: keys('priya maren bozena jonas ilse ewan samira theo eileen'),
        body: 'You may, apart from the word.',
      },
    ],
  },
  {
    key: 'element-howto',
    board: 'table',
    kind: 'discussion',
    by: 'petra',
    daysAgo: 171,
    at: '09:30',
    title: "Replacing the Gantry's heating element, with the mistake left in",
    tags: keys('gantry element how-to'),
    product: 'gantry',
    votes: keys('howard bozena ilse renzo aoife hakan silas dot ewan liam raj zsofia samira theo stellan'),
    body: `Written while my hands still smelled of crumbs. For people who have never done one.

1. **Unplug. Ten minutes.** Not five, the mica keeps warm.
2. Side panel: two T20. It slides *down*, not out. I pulled it out for a while.
3. The element hangs on two brass clips at the top. Press both together like tweezers and it drops into your hand.
4. The mistake: I put the new one in with the wire side **inwards**. It toasts, but it writes a zigzag on the bread. Smooth side to the bread.
5. Clips on, tug once each. Panel up. Two T20.
6. First run empty, window open, it smells of new hairdryer for three minutes.

\`\`\`
right pair   before    after
outer        open      59.1
inner        58.6      58.6
\`\`\``,
    edits: [
      {
        by: 'petra',
        daysAgo: 170,
        at: '08:45',
        note: 'Step 4 said it the wrong way round. Thank you, Bożena.',
        before: `Written while my hands still smelled of crumbs. For people who have never done one.

1. **Unplug. Ten minutes.**
2. Side panel: two T20. It slides *down*, not out. I pulled it out for a while.
3. The element hangs on two brass clips at the top. Press both together like tweezers and it drops into your hand.
4. The mistake: I put the new one in with the smooth side inwards. Wire side to the bread.
5. Clips on, tug once each. Panel up. Two T20.`,
      },
    ],
    replies: [
      {
        by: 'bozena',
        daysAgo: 171,
        at: '19:40',
        votes: keys('desmond gwen nils silas raj zsofia ferdi linh gethin'),
        body: 'Very good. One thing: step 4 is wrong way round as written. Smooth to the bread, wire to the wall.',
      },
      {
        by: 'ilse',
        daysAgo: 170,
        at: '06:50',
        votes: keys('howard bozena silas liam petra eileen'),
        body: 'Please may I see the zigzag toast.',
      },
      {
        by: 'petra',
        daysAgo: 170,
        at: '08:46',
        votes: keys('jonas ilse anouk'),
        body: "Corrected. I'd made the mistake a second time, in words.",
      },
      {
        by: 'gethin',
        daysAgo: 119,
        at: '20:30',
        votes: keys('bozena raj zsofia ruth'),
        body: 'did mine with this, panel DOWN not out is worth the whole thing',
      },
      {
        by: 'desmond',
        daysAgo: 118,
        at: '09:00',
        votes: keys('renate ilse aoife ferdi vera ayo'),
        body: 'The printed sheet says "remove panel". From the next printing it says "slide down", and there\'s an arrow.',
      },
    ],
  },
  {
    key: 'pan-handle',
    board: 'table',
    kind: 'discussion',
    by: 'ewan',
    daysAgo: 334,
    at: '09:20',
    title: 'I made a short handle for the Farrier from a broken spade',
    tags: keys('farrier made'),
    product: 'farrier-26',
    votes: keys('kofi wendell ilse aoife nils hakan silas crispin liam raj anouk ingrid'),
    body: `The long one hits the stove pipe, the short one was out of stock, and a spade died. Ash, 180 mm, drilled 8.2 for the bolts, with a brass ferrule off a tap.

What I learned:

- Drill the holes **before** you shape the outside, or you'll chase the centre all day.
- Linseed oil, three coats, a week between. It smells of cricket.
- 8.2, not 8. The wood swells.
- It does *not* go in the oven. I know because of the fourth one.`,
    replies: [
      {
        by: 'maren',
        daysAgo: 334,
        at: '18:40',
        votes: keys('jonas ilse hakan pru raj anouk'),
        body: 'A ferrule from a tap, very good. Is the bolt through the grain or along it?',
      },
      {
        by: 'ewan',
        daysAgo: 334,
        at: '19:30',
        votes: keys('pru liam ingrid'),
        body: 'Through. Along, it would split the first cold morning.',
      },
      {
        by: 'raj',
        daysAgo: 333,
        at: '14:50',
        votes: keys('ilse aoife crispin zsofia'),
        body: 'The sentence "I know because of the fourth one" has a whole evening in it.',
      },
      {
        by: 'desmond',
        daysAgo: 332,
        at: '09:15',
        votes: keys('maren jonas gwen nils hakan crispin raj mei'),
        body: "The holes in the tang are 34 mm apart and I promise not to change that. Anyone who wants the drawing of the tang for their own handle: it's on the product page from today, under parts, free.",
      },
      {
        by: 'anouk',
        daysAgo: 331,
        at: '18:20',
        votes: keys('dot liam raj mei'),
        body: 'Made one in iroko from a deck plank. It is far too beautiful for pancakes.',
      },
    ],
  },
];
