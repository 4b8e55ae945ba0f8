import { keys } from '../keys';
import type { Thread } from '../types';

/** The lever machine. */
export const brewingLever: Thread[] = [
  {
    key: 'heron-seven-bar',
    board: 'brewing',
    kind: 'question',
    by: 'theo',
    daysAgo: 296,
    at: '21:20',
    title: 'Heron: the gauge stops at 7 bar no matter how hard I pull',
    tags: keys('heron pressure'),
    product: 'heron',
    votes: keys('kofi dot crispin pru raj zsofia anouk hana tobias'),
    body: 'I am 96 kg and I row. I pull, the needle goes to 7 and stays there, the coffee runs like a tap. If I grind finer it still says 7, only later. A leak? A tired gauge? A tired me?',
    replies: [
      {
        by: 'kofi',
        daysAgo: 296,
        at: '22:05',
        votes: keys('wendell gwen ilse hakan theo'),
        body: "Lovely, a puzzle. Three questions: does water come out anywhere it shouldn't, how long is the shot, and what does the top of the piston look like when you take it out: dry, damp or puddle?",
      },
      {
        by: 'theo',
        daysAgo: 296,
        at: '22:30',
        votes: keys('gwen nils'),
        body: 'Nowhere else. 14 seconds for 36 g. Top of piston: small puddle.',
      },
      {
        by: 'kofi',
        daysAgo: 296,
        at: '22:44',
        accepted: true,
        votes: keys(
          'maren bozena wendell jonas renzo aoife nils silas dot crispin ewan liam raj zsofia mei anouk ferdi',
        ),
        body: `The puddle is your answer. The upper piston ring lets water past into the dry side, so part of your rowing goes into making a puddle.

- Take the piston out (5 mm hex, one bolt).
- The upper ring has a **lip**. The lip points *down*, towards the coffee. From the factory it is right, after the first cleaning it is right in about half of all kitchens.
- While you are there: clean the groove with the ring pick, a smear of food-safe silicone grease, not more than a lentil.

If the lip was already down, the ring is worn. It is 1.80 or so in the set.`,
      },
      {
        by: 'wendell',
        daysAgo: 295,
        at: '07:40',
        votes: keys('desmond priya hakan zsofia'),
        body: '(Half of all kitchens includes mine. I have scratched a small arrow on the piston.)',
        edits: [
          {
            by: 'wendell',
            daysAgo: 295,
            at: '08:05',
            note: 'Spelling.',
            before: '(Half of all kitchens includes mine. I have scrached a small arow on the piston.)',
          },
        ],
      },
      {
        by: 'theo',
        daysAgo: 295,
        at: '20:15',
        votes: keys('maren ilse nils hakan dot samira'),
        body: 'The lip pointed to the sky. I cleaned it last Sunday. Turned it round: 9 bar, 29 seconds, and I pulled with two fingers to see if I could. I could.',
      },
      {
        by: 'desmond',
        daysAgo: 294,
        at: '09:20',
        votes: keys('kofi jonas ilse renzo dot crispin ewan anouk'),
        body: 'I have now also scratched a small arrow on the piston, on the drawing, for everyone. Thank you, Wendell.',
      },
    ],
  },
  {
    key: 'heron-light',
    board: 'brewing',
    kind: 'question',
    by: 'nils',
    daysAgo: 183,
    at: '17:55',
    title: 'How long do you hold pre-infusion on light roasts with the Heron?',
    tags: keys('heron recipes'),
    product: 'heron',
    votes: keys('bozena kofi jonas gwen hakan ewan pru raj'),
    body: `I do 8 seconds at 2 bar, then up to 8, and I get lemon juice. Sweet on the third day of the month, sour on the others. What do you do, and with which grind?

I know there is no one answer. I would like your answer.`,
    replies: [
      {
        by: 'theo',
        daysAgo: 183,
        at: '21:30',
        votes: keys('howard kofi dot matteo'),
        body: 'Fifteen seconds, until the first drop, whatever the clock says. Flint at 16.',
      },
      {
        by: 'kofi',
        daysAgo: 182,
        at: '22:20',
        votes: keys('gwen renzo hakan anouk yuki theo hendrika'),
        body: "Until I see drops all over the basket, not just in the middle. Usually 12 to 20. Then 7 bar and let it *fall* to 5 by itself. Light roasts don't want to be shouted at.",
      },
      {
        by: 'ayo',
        daysAgo: 181,
        at: '23:05',
        votes: keys('gwen silas crispin'),
        body: "30 seconds and I play a note with the other hand. Don't copy the note.",
      },
      {
        by: 'jonas',
        daysAgo: 180,
        at: '22:15',
        votes: keys('maren kofi ilse nils hakan crispin samira conall petra'),
        body: 'I have 200 shots written down, if anybody wants to fight with numbers. For light roasts the *temperature of the chamber* explains more than the time. Preheat twice, not once. Thread at the long table.',
      },
      {
        by: 'hakan',
        daysAgo: 179,
        at: '20:40',
        votes: keys('crispin tobias gethin'),
        body: 'Twenty. But also I think we do not drink the same coffee.',
      },
      {
        by: 'nils',
        daysAgo: 178,
        at: '18:10',
        votes: keys('jonas hakan crispin mei ayo'),
        body: 'Preheating twice moved it from lemon to something like ripe lemon. Fall to 5 bar helps too. I leave this open, because I like reading the answers.',
      },
      {
        by: 'bram',
        daysAgo: 70,
        at: '14:20',
        votes: keys('kofi malik'),
        body: 'New owner (second-hand). 15 s and preheat three times because my kitchen is 15 degrees. Tastes like apricots to me, could be luck.',
      },
    ],
  },
  {
    key: 'heron-drip',
    board: 'brewing',
    kind: 'question',
    by: 'stellan',
    daysAgo: 70,
    at: '08:20',
    title: 'A drop every ten seconds from the group before I even pull',
    tags: keys('heron seals'),
    product: 'heron',
    votes: keys('kofi aoife ayo sunniva'),
    body: 'Chamber full, lever up, nothing touched: one drop about every ten seconds through the basket. Shots are fine. Is this how it is or is this how it begins?',
    replies: [
      {
        by: 'kofi',
        daysAgo: 70,
        at: '22:20',
        accepted: true,
        votes: keys('aoife hakan silas pru theo pilar lucien gudrun'),
        body: "That is how it is if you fill before locking in the basket, and how it begins if you fill after. Water finds the way past the lower ring until there is pressure to seat it. Try: lock in, *then* fill, then press the lever a thumb's width and let it back. That seats the ring.",
      },
      {
        by: 'stellan',
        daysAgo: 69,
        at: '08:05',
        votes: keys('aoife ferdi linh'),
        body: 'It was the order. Zero drops. Embarrassing, but dry.',
      },
    ],
  },
  {
    key: 'heron-upper-drip',
    board: 'brewing',
    kind: 'question',
    by: 'ximena',
    daysAgo: 3,
    at: '22:05',
    title: 'Heron: slow drip from the *top* of the piston with the lever up',
    tags: keys('heron seals'),
    product: 'heron',
    votes: keys('silas dot arlo'),
    body: `Not from the group, I have read that thread. From the top: when the chamber is full and the lever is up, water creeps up along the piston rod and drips on my hand. One drop per half minute. Shots reach 9 bar, no puddle inside afterwards.

Machine is ten weeks old, opened once, for curiosity. Lip of the ring points down, arrow agrees. What else seals up there?`,
    replies: [],
  },
];
