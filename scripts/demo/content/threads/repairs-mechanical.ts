import { keys } from '../keys';
import type { Thread } from '../types';

/** Screws, cranks and rings. */
export const repairsMechanical: Thread[] = [
  {
    key: 'which-tools',
    board: 'repairs',
    kind: 'question',
    by: 'gethin',
    daysAgo: 214,
    at: '20:35',
    title: 'What do I actually need to open everything Larkspanner makes?',
    tags: keys('tools'),
    product: 'tool-roll',
    votes: keys('maren jonas gwen dot crispin pru zsofia samira ferdi yuki theo casper joost'),
    body: "i've got bits from work but they're all for plasterboard. want one list, thing by thing, before i buy the wrong set. the roll looks nice but 39 is 39",
    replies: [
      {
        by: 'ewan',
        daysAgo: 214,
        at: '21:02',
        votes: keys('maren jonas'),
        body: 'Same question here, with the addition "by candlelight".',
      },
      {
        by: 'bozena',
        daysAgo: 213,
        at: '19:55',
        accepted: true,
        votes: keys(
          'renate jonas gwen aoife hakan silas dot ewan pru zsofia samira anouk hana beatriz ingrid tobias joost pilar ruth imani matteo',
        ),
        body: `Unplug it first (where it has plug). List from my bench, checked with each thing open:

| thing | to open it | to mend it, also |
|---|---|---|
| Flint, Shale | T10 | nothing |
| Quern | thumbscrews, T20 | brush |
| Tern | PH1 | nothing |
| Heron | 5 mm hex | ring pick |
| Coot | PH2 | 14 mm spanner for valve |
| Farrier | 5 mm hex | copper paste |
| Tally | T8 | tweezers |
| Gantry | T20 | multimeter |
| Nib | thumb | other thumb |

If you own PH1, PH2 and 5 mm hex already, buy T8, T10, T20 singly, about 9 euros together. If you own none, roll is fair price.`,
      },
      {
        by: 'gethin',
        daysAgo: 213,
        at: '20:40',
        votes: keys('bozena ilse raj samira ferdi'),
        body: "got the two ph and a hex. so that's 9 not 39. ta",
      },
      {
        by: 'renate',
        daysAgo: 212,
        at: '09:05',
        votes: keys('bozena pru raj samira mei ferdi yuki theo beatriz casper stellan imani'),
        body: "We sell the roll and I would like to recommend Bożena's answer.",
      },
      {
        by: 'otis',
        daysAgo: 147,
        at: '23:15',
        votes: keys('bozena mei petra'),
        body: '"Nib: thumb / other thumb" is now on our fridge.',
      },
      {
        by: 'sunniva',
        daysAgo: 123,
        at: '07:02',
        votes: keys('nils hakan ferdi aino'),
        body: 'Addition for boats: put the T8 on a string. The sea has two of mine.',
      },
    ],
  },
  {
    key: 'stripped-screw',
    board: 'repairs',
    kind: 'question',
    by: 'ayo',
    daysAgo: 186,
    at: '22:20',
    title: "Stripped the little screw on the Quern's dial. How do I get it out?",
    tags: keys('quern screws'),
    product: 'quern-64',
    votes: keys('maren gwen dot ewan zsofia conall pilar cyra'),
    body: 'T20, the small one that holds the dial. I used a T15 because it "nearly" fitted. It now fits nothing. It\'s flush, so pliers don\'t reach. I have a gig in two hours and no coffee, which are related problems.',
    replies: [
      {
        by: 'gwen',
        daysAgo: 186,
        at: '22:31',
        votes: keys('hakan crispin casper'),
        body: 'Instant. For tonight.',
      },
      {
        by: 'maren',
        daysAgo: 186,
        at: '22:50',
        accepted: true,
        votes: keys('jonas gwen silas crispin pru raj samira mei anouk petra matteo'),
        body: `In this order, stop at the first that works:

1. A wide rubber band, flat, between key and screw. Press hard, turn slowly.
2. The *next larger* key, T25, tapped in with a small hammer. It cuts its own seat. Once only.
3. Two-part glue on the head of an old key, wait for a day. Ugly, always works.

And then a new screw, 20 cents, with the right key.`,
      },
      {
        by: 'ayo',
        daysAgo: 185,
        at: '02:10',
        votes: keys('kofi ilse aoife crispin linh pilar'),
        body: 'Rubber band off a bunch of asparagus. First try. Played the gig at a coffee deficit, ground at 2 am, neighbours have been informed.',
      },
      {
        by: 'renate',
        daysAgo: 185,
        at: '09:10',
        votes: keys('maren kofi dot theo hendrika'),
        body: 'Two screws are on their way, one for the dial and one for next time.',
      },
    ],
  },
  {
    key: 'flint-crank',
    board: 'repairs',
    kind: 'question',
    by: 'ferdi',
    daysAgo: 244,
    at: '21:05',
    title: 'Dropped the Flint on tiles, crank is bent by about 10 degrees',
    tags: keys('flint parts'),
    product: 'flint-38',
    votes: keys('maren gwen ilse aoife pru theo'),
    body: "It still grinds, but the knob draws an egg in the air. Straighten it in the vice or buy a new one? It's 8 mm steel. I have a vice and confidence.",
    replies: [
      {
        by: 'desmond',
        daysAgo: 244,
        at: '21:40',
        accepted: true,
        votes: keys('kofi aoife crispin ewan liam raj zsofia mei hana beatriz aino eileen'),
        body: `Straighten it. It is mild steel and made to bend before the axle does; that is its second job. Take it off, soft jaws or two bits of wood, bend it past straight and let it come back. Cold, not heated.

Then look at the *axle* while turning without the crank. If the square end wobbles, that is a part, 7 euros. I expect it does not.`,
      },
      {
        by: 'ferdi',
        daysAgo: 243,
        at: '20:10',
        votes: keys('zsofia samira joost pilar'),
        body: 'The egg is a circle. Axle true. I told the vice that it was a hand grinder and it was gentle.',
      },
    ],
  },
  {
    key: 'heron-group-gasket',
    board: 'repairs',
    kind: 'question',
    by: 'ewan',
    daysAgo: 357,
    at: '09:15',
    title: 'Group gasket gone hard after a year. Normal, or my stove?',
    tags: keys('heron seals'),
    product: 'heron',
    votes: keys('maren pru liam raj zsofia casper'),
    body: "Bought a Heron because it needs no plug (you have to pour *hot* water though, they got me there). After a year the gasket is like a biscuit. I heat the water on a wood stove, sometimes it's properly boiling.",
    replies: [
      {
        by: 'wendell',
        daysAgo: 357,
        at: '09:50',
        accepted: true,
        votes: keys('renate gwen aoife nils silas liam samira'),
        body: `Normal (a year is about its life if you make two a day). It is not the stove. It is leaving the basket locked in overnight (everyone does, because it looks tidy), so that the gasket is squeezed for twenty-three hours and used for one. Leave the basket loose and you get two years out of it.

To get the biscuit out: a wood screw, half a turn into it, pull with pliers. Never lever with a knife (I have the mark, it is shaped like Tasmania).`,
      },
      {
        by: 'ewan',
        daysAgo: 356,
        at: '08:40',
        votes: keys('kofi hakan pru'),
        body: 'Out in one piece with the wood screw. Basket now lives in a mug.',
      },
      {
        by: 'kofi',
        daysAgo: 356,
        at: '22:05',
        votes: keys('jonas aoife hakan beatriz'),
        body: 'Nine years of running a café and I never thought of leaving it loose. Wendell, where were you?',
      },
      {
        by: 'wendell',
        daysAgo: 355,
        at: '07:30',
        votes: keys('desmond kofi renzo aoife crispin ewan zsofia hana'),
        body: '(In Hobart. It is a long way to carry a gasket.)',
      },
    ],
  },
  {
    key: 'tern-lid-knob',
    board: 'repairs',
    kind: 'question',
    by: 'rosalind',
    daysAgo: 79,
    at: '20:10',
    title: "The knob on the Tern's lid came off in my hand, and the screw went in the kettle",
    tags: keys('tern parts'),
    product: 'tern-09',
    votes: keys('ilse renzo dot mattias'),
    body: "I have both. The knob is fine, the screw is fine, I am fine. But it had worked loose after only three weeks, and before I put it back: is there something that stops it doing so again? It's right above the steam.",
    replies: [
      {
        by: 'gwen',
        daysAgo: 79,
        at: '20:22',
        votes: keys('bozena ximena hendrika'),
        body: 'A toothpick splinter in the thread.',
      },
      {
        by: 'desmond',
        daysAgo: 78,
        at: '09:25',
        accepted: true,
        votes: keys('bozena gwen aoife nils silas ewan liam joost sunniva'),
        body: "There should be a spring washer under the head. If you can't see one, we forgot it and I am sorry; say so here and it comes with tomorrow's post. Please don't use thread lock above food, and Gwen's splinter is better than it sounds, until the washer arrives.",
      },
      {
        by: 'rosalind',
        daysAgo: 78,
        at: '19:40',
        votes: keys('jonas mei anouk'),
        body: "No washer to be seen. Splinter fitted. It's holding and smells faintly of toothpick.",
      },
    ],
  },
];
