import { keys } from '../keys';
import type { Thread } from '../types';

/** What was asked for and what came of it. */
export const noticesListening: Thread[] = [
  {
    key: 'first-year',
    board: 'notices',
    kind: 'discussion',
    by: 'renate',
    daysAgo: 176,
    at: '09:00',
    title: 'What you asked for in the first year, and what we did',
    tags: keys('you-said'),
    votes: keys(
      'jonas ilse renzo aoife nils hakan silas dot pru raj zsofia samira hana casper linh ruth lucien aino cyra hendrika takumi',
    ),
    body: `We went through every thread of the first twelve months and counted what you asked for more than once.

**Done**

- Blue seal for the Tern (thread with 44 replies, we will not forget it).
- Spare blades for the Nib sold in threes. Asked for by nine people, six of whom apologised for asking.
- Large-print repair sheets. One request, from Dot. It turned out that everybody over forty wanted them.
- Load ratings and ohms printed inside the Gantry. Bożena asked twice.

**Not yet**

- A hand grinder for weak hands. It is a drawing. Members can see it under Prototypes.
- A larger Tern. Same place.

**No, and why**

- A Quern that grinds by weight. It needs a load cell under a motor, and that is a repair we would not wish on you.
- An app. You asked for one four times and against one thirty-one times.`,
    replies: [
      {
        by: 'crispin',
        daysAgo: 176,
        at: '10:02',
        votes: keys('ilse nils hakan silas dot ewan pru raj anouk stellan gethin lucien'),
        body: `> four times and against one thirty-one times

thirty-one is me, i have several moods`,
      },
      {
        by: 'dot',
        daysAgo: 176,
        at: '10:55',
        votes: keys(
          'maren bozena gwen crispin ewan pru samira beatriz tobias joost stellan imani gethin ayo takumi',
        ),
        body: `Dear Renate,

I did not expect to be a bullet point. I am having it printed.

Dot`,
      },
      {
        by: 'maren',
        daysAgo: 176,
        at: '18:20',
        votes: keys('bozena kofi renzo aoife hakan crispin ewan beatriz casper'),
        body: 'Counting what was asked, including the refusals, is rarer than you think. Thank you.',
      },
      {
        by: 'hakan',
        daysAgo: 175,
        at: '20:11',
        votes: keys('ewan yuki ingrid stellan'),
        body: 'I asked for a finer end of the scale on the Flint. Which list is that on?',
      },
      {
        by: 'desmond',
        daysAgo: 175,
        at: '21:30',
        votes: keys('renzo hakan crispin raj mei matteo cyra takumi'),
        body: 'On my desk. The last six clicks are limited by run-out of the shaft, and I can improve it or promise it, not both yet. You will hear from me when there is a sample, and you will get one.',
      },
      {
        by: 'ilse',
        daysAgo: 174,
        at: '06:20',
        votes: keys('theo vera ruth petra eileen'),
        body: 'And the toaster with four slots?',
      },
      {
        by: 'renate',
        daysAgo: 174,
        at: '08:15',
        votes: keys('hakan crispin zsofia samira tobias vera cyra'),
        body: 'Under "we went quiet", which should have been a heading. We have no plan for it. I should have told you so in the thread, and I will.',
      },
      {
        by: 'ilse',
        daysAgo: 174,
        at: '08:31',
        votes: keys('kofi jonas renzo aoife raj gethin'),
        body: 'A clear no is also bread. Thanks.',
      },
    ],
  },
  {
    key: 'repair-evening',
    board: 'notices',
    kind: 'discussion',
    by: 'priya',
    daysAgo: 128,
    at: '16:00',
    title: 'Online repair evening: bring one broken thing and a tea towel',
    tags: keys('repair-evening'),
    votes: keys('bozena aoife dot crispin pru liam raj samira yuki imani ayo malik matteo hendrika eileen'),
    body: `Next Thursday evening, two hours, cameras optional, tea towel compulsory. You bring one thing of ours (or not of ours, we do not check) that does not work. Renate and Desmond sit at the bench, four helpers from this forum sit with them, and we mend as many as we can.

What to have ready:

- the thing, **unplugged since the morning**
- the tools named on its underside
- a bowl for screws, a lamp, and somebody patient

Reply with what you bring, so that we can look out the drawings.`,
    replies: [
      {
        by: 'gethin',
        daysAgo: 128,
        at: '18:40',
        votes: keys('liam zsofia joost'),
        body: "gantry. lever won't stay down. full of plaster, don't ask",
      },
      {
        by: 'adwoa',
        daysAgo: 128,
        at: '19:12',
        votes: keys('linh ayo'),
        body: 'Quern that hums and does not turn. I suspect the belt, I have been wrong before.',
      },
      {
        by: 'bozena',
        daysAgo: 127,
        at: '20:00',
        votes: keys('dot ewan pru raj ayo keiko adwoa aino'),
        body: 'I will be there. I have only one condition, you know which one.',
      },
      {
        by: 'otis',
        daysAgo: 127,
        at: '23:20',
        votes: keys('maren samira lucien cyra'),
        body: 'Unplug it first?',
      },
      {
        by: 'bozena',
        daysAgo: 126,
        at: '06:55',
        votes: keys('kofi jonas gwen nils hakan dot crispin ferdi conall sunniva takumi'),
        body: `> Unplug it first?

He may come.`,
      },
      {
        by: 'fergus',
        daysAgo: 125,
        at: '18:30',
        votes: keys('casper sunniva takumi'),
        body: 'Toaster older than me, not one of yours. It came with the house. Is that all right?',
      },
      {
        by: 'desmond',
        daysAgo: 125,
        at: '20:44',
        votes: keys('kofi gwen samira otis eileen'),
        body: 'More than all right. Is there a plate with a voltage on it? If there is not, we look but we do not switch on.',
      },
      {
        by: 'sunniva',
        daysAgo: 124,
        at: '06:50',
        votes: keys('renate otis'),
        body: 'My tool roll is on a boat that is not where I am. I bring a butter knife and hope.',
      },
      {
        by: 'priya',
        daysAgo: 120,
        at: '09:10',
        votes: keys('bozena kofi aoife hakan samira theo gethin sunniva keiko adwoa'),
        body: "Afterwards: 17 people, 12 things mended, 3 diagnosed with parts in the post, 1 declared a lamp. Gethin's toaster contained, by weight, mostly ceiling.",
      },
      {
        by: 'gethin',
        daysAgo: 120,
        at: '12:31',
        votes: keys('howard bozena gwen ilse renzo hakan silas ewan petra'),
        body: 'it works though. first toast in eight months. my wife says the ceiling can wait',
      },
      {
        by: 'adwoa',
        daysAgo: 119,
        at: '16:40',
        votes: keys('aoife nils ewan malik takumi'),
        body: 'It was the belt. I was right, please note the date.',
      },
    ],
  },
  {
    key: 'shale-cup',
    board: 'notices',
    kind: 'discussion',
    by: 'desmond',
    daysAgo: 96,
    at: '14:30',
    title: 'Shale: the cup that pops off, and what we are changing',
    tags: keys('shale you-said'),
    product: 'shale',
    votes: keys('maren kofi renzo nils raj samira mei ferdi fergus dalia rosalind'),
    body: `The catch cup of the Shale is held by friction. In a rucksack it lets go, and then the rucksack smells very good and cannot be used for anything else. Eleven of you have told us, three of you with photographs of socks.

From the next batch on, the cup has a quarter-turn lock. It fits every Shale already sold, and owners can have one for the price of the stamp: write to Renate, no receipt needed.

What does **not** change: it is still slow. A 28 mm burr moves what a 28 mm burr moves. If you are thinking of buying a Shale for every morning at home, please buy something else, ideally a Flint.`,
    replies: [
      {
        by: 'ferdi',
        daysAgo: 96,
        at: '20:59',
        votes: keys('howard bozena jonas zsofia mei theo tobias noor'),
        body: 'I am sock number two. Thank you. The stamp is on its way.',
      },
      {
        by: 'mei',
        daysAgo: 96,
        at: '21:14',
        votes: keys('jonas gwen ferdi ingrid aino'),
        body: 'Will it still click when it is full of static? Mine does not seat when there is chaff in the groove.',
      },
      {
        by: 'desmond',
        daysAgo: 95,
        at: '08:40',
        votes: keys('kofi ferdi brigid dalia'),
        body: 'Fair point. The groove in the new one is open at the bottom, so chaff falls out instead of being packed. I have put yours in the first envelope, tell me whether I am right.',
      },
      {
        by: 'silas',
        daysAgo: 95,
        at: '10:05',
        votes: keys('bozena crispin pilar henrik aino matteo paloma'),
        body: `> please buy something else

From the person who designed it. I may have to review the *company*.`,
      },
      {
        by: 'mei',
        daysAgo: 81,
        at: '07:52',
        votes: keys('renzo dot liam ferdi fergus matteo'),
        body: 'Reporting back: seats every time, four train journeys. It is a better cup than the grinder deserves.',
      },
      {
        by: 'percy',
        daysAgo: 55,
        at: '19:58',
        votes: keys('pru ingrid'),
        body: 'Bought one last week, is mine old or new?',
      },
      {
        by: 'renate',
        daysAgo: 55,
        at: '20:14',
        votes: keys('ilse mei tobias'),
        body: 'New, if there is a small arrow on the cup. No arrow, no problem, I will post you one.',
      },
    ],
  },
];
