import { keys } from '../keys';
import type { Thread } from '../types';

/** For members: drawings that can still change. */
export const prototypes: Thread[] = [
  {
    key: 'weak-hands-round-two',
    board: 'prototypes',
    kind: 'discussion',
    by: 'desmond',
    daysAgo: 92,
    at: '11:20',
    title: 'Hand grinder for weak hands, round two: three samples, be rude',
    tags: keys('flint hands prototype'),
    votes: keys('maren gwen ilse aoife raj ferdi ruth stellan noor malik adwoa cyra idris'),
    body: `Round one was too heavy, and the person it was for could not lift it with one hand. That was said here by four of you within an hour and it was the most useful hour of the year.

Round two:

- **A** clamps to the table edge, crank on the side like a mincer, geared 1:2. Half the force, twice the turns.
- **B** sits in a beech block (after Maren's), long crank, no gear.
- **C** as B, with a crank for both hands, like a very small mangle.

Weights 900, 620, 710 g. Drawings below in words, photos when Priya is back with the camera. What's wrong with each?`,
    replies: [
      {
        by: 'maren',
        daysAgo: 92,
        at: '18:30',
        votes: keys('gwen hakan zsofia anouk ferdi theo hana gudrun'),
        body: 'A: a gear is one more thing to wear and to clean. But half the force is half the force. Where does the coffee go that falls between the teeth?',
      },
      {
        by: 'dot',
        daysAgo: 91,
        at: '10:20',
        votes: keys('desmond gwen aoife nils crispin pru raj zsofia malik sunniva otis gudrun'),
        body: `Dear Desmond,

C. I can't make a fist but I can make two halves of one. Would the mangle need a stronger table than mine, which is a card table with ambitions?

Dot`,
      },
      {
        by: 'brigid',
        daysAgo: 91,
        at: '10:50',
        votes: keys('maren mei yuki noor malik sunniva'),
        body: 'A clamps on which edge? Please say *either*.',
      },
      {
        by: 'aoife',
        daysAgo: 91,
        at: '19:20',
        votes: keys('hakan yuki hana joost'),
        body: "My mam says C as well, and that she won't sit a test on it.",
      },
      {
        by: 'desmond',
        daysAgo: 90,
        at: '09:15',
        votes: keys('ewan raj zsofia mei ayo brigid fergus'),
        body: "Noted: A's teeth get a cover or A goes. Either edge, Brigid, the crank goes on both ends. C and card tables: I've asked Renate to bring in hers.",
      },
      {
        by: 'ruth',
        daysAgo: 90,
        at: '17:45',
        votes: keys('bozena hakan crispin zsofia'),
        body: "B is lovely and doesn't help me. It's the wrist, not the thumb.",
      },
      {
        by: 'desmond',
        daysAgo: 64,
        at: '10:05',
        votes: keys('howard jonas gwen renzo dot ewan theo vera brigid dalia'),
        body: 'Result of four weeks with eleven testers: C by a clear margin (8 of 11), A two votes, B one (Maren, out of loyalty to beech). C goes on, with a wider foot for card tables.',
      },
      {
        by: 'maren',
        daysAgo: 64,
        at: '18:10',
        votes: keys('howard bozena dot liam theo takumi'),
        body: 'I voted for the block, not for myself.',
      },
    ],
  },
  {
    key: 'tern-litre-half',
    board: 'prototypes',
    kind: 'discussion',
    by: 'desmond',
    daysAgo: 58,
    at: '14:30',
    title: 'Tern in a litre and a half: two handles, one question',
    tags: keys('tern prototype'),
    votes: keys('jonas anouk beatriz pilar petra ximena cyra paloma'),
    body: `Full, it weighs 2.6 kg. With the present handle, that hangs from the wrist. So:

1. handle moved back and up, like a teapot; pours better, cupboard of 35 cm no longer fits
2. second grip on the lid side, for the other hand; fits any cupboard, looks like a mistake

Which would you rather live with?`,
    replies: [
      {
        by: 'gwen',
        daysAgo: 58,
        at: '14:52',
        votes: keys('jonas ewan pru zsofia mei'),
        body: 'Two. Mistakes I can live with.',
      },
      {
        by: 'pru',
        daysAgo: 58,
        at: '15:30',
        votes: keys('jonas ilse renzo anouk conall eileen'),
        body: 'For fourteen people: two, and paint the second grip so that the karate man sees it.',
      },
      {
        by: 'rosalind',
        daysAgo: 57,
        at: '20:10',
        votes: keys('jonas mei hana bram'),
        body: "One. I'd move the cupboard.",
      },
      {
        by: 'jonas',
        daysAgo: 57,
        at: '22:10',
        votes: keys('nils samira theo petra keiko'),
        body: 'Filled to 1.0 only, what does it weigh? I suspect that most people will fill 1.5 and pour 0.4. Then the honest answer is a smaller kettle, which exists.',
      },
      {
        by: 'desmond',
        daysAgo: 56,
        at: '09:30',
        votes: keys('hakan ewan pru samira pilar noor ayo'),
        body: '2.1. And "which exists" is what my sister said. I\'ll make both handles in nylon and put them on water jugs, so nobody falls in love with a picture.',
      },
      {
        by: 'ingrid',
        daysAgo: 41,
        at: '17:20',
        votes: keys('ferdi petra percy'),
        body: 'Seven teas a morning: two hands, please. Two.',
      },
    ],
  },
  {
    key: 'quiet-timer',
    board: 'prototypes',
    kind: 'discussion',
    by: 'priya',
    daysAgo: 19,
    at: '10:40',
    title: 'Listen to the quieter Gantry timer: which of the two would you wake up beside?',
    tags: keys('gantry prototype'),
    votes: keys('nils crispin samira ruth elodie matteo'),
    body: `Felt under the escapement, two thicknesses. Same room, same distance, measured with Tobias's borrowed meter: the present one 46 dB, thin felt 41, thick felt 38. Thick felt makes the timer run four seconds short in four minutes.

Fifteen sample kits are ready. Say so here if you'd like one; preference to people who have complained.`,
    replies: [
      {
        by: 'ilse',
        daysAgo: 19,
        at: '10:52',
        votes: keys('nils fergus gudrun'),
        body: "I haven't complained. I'd like the thin one to see if I miss the old one.",
      },
      {
        by: 'casper',
        daysAgo: 18,
        at: '07:10',
        votes: keys('theo adwoa'),
        body: 'Thick. Children.',
      },
      {
        by: 'fergus',
        daysAgo: 18,
        at: '18:20',
        votes: keys('brigid nadia'),
        body: 'Thin, please. And does it fit one with the crumb ramp?',
      },
      {
        by: 'priya',
        daysAgo: 18,
        at: '18:55',
        votes: keys('hakan zsofia linh'),
        body: 'It does, they\'re at opposite ends. Three kits went out today; twelve are left, and I have written to Joost, who said "four slots" and nothing else.',
      },
    ],
  },
];
