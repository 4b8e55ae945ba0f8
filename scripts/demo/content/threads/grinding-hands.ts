import { keys } from '../keys';
import type { Thread } from '../types';

/** Whose hands, which beans, and the first days with a grinder. */
export const grindingHands: Thread[] = [
  {
    key: 'weak-hands',
    board: 'grinding',
    kind: 'question',
    by: 'dot',
    daysAgo: 452,
    at: '10:30',
    title: 'Which grinder for hands that are no longer what they were?',
    tags: keys('flint hands'),
    product: 'flint-38',
    votes: keys(
      'howard renate desmond priya maren bozena kofi wendell jonas gwen ilse renzo aoife nils hakan silas crispin pru samira mei linh ruth noor otis',
    ),
    body: `Dear all,

I have had my Flint since the spring before last and I am fond of it. But my right thumb has arthritis and the fifty turns have become a negotiation. I drink one cup in the morning and one at three.

I do not want a big electric machine. I do not want to give up grinding, it is the part of the morning that smells best. Is there something between the two? Should I grind coarser? Is there a longer handle?

Kind regards,
Dot`,
    replies: [
      {
        by: 'aoife',
        daysAgo: 452,
        at: '18:50',
        votes: keys('howard desmond wendell dot crispin'),
        body: 'My mam has the same and she holds the body between her knees, sitting down, with a rubber glove on. Both hands free for the crank. It looks a bit odd and works very well.',
      },
      {
        by: 'kofi',
        daysAgo: 452,
        at: '22:15',
        votes: keys('desmond priya maren bozena renzo aoife hakan dot'),
        body: 'Grind the afternoon cup in the morning too, when the hands are fresher? I know it is heresy. Six hours in a closed jar and I defy anyone to tell me which is which. I ran a café, I have been defied before.',
      },
      {
        by: 'maren',
        daysAgo: 451,
        at: '18:30',
        accepted: true,
        votes: keys(
          'howard renate desmond priya bozena kofi wendell jonas gwen ilse renzo aoife nils hakan silas dot crispin beatriz ruth gethin cyra',
        ),
        body: `Dear Dot,

Three things, from the cheapest to the dearest, and please do them in this order, because the first may be enough.

1. **Let the bearings run in again.** Open it, wipe the old oil from both bearings, one drop of sewing-machine oil each. A dry Flint takes nearly twice the force of an oiled one. I measured mine with a luggage scale on the crank: 2.1 kg dry, 1.2 kg oiled.
2. **Go coarser and longer.** Ten clicks coarser is a third less work. Use a cup more patience in the dripper: let it stand covered for a minute before you pour the second half.
3. **Clamp it.** A wooden block with a hole of 52 mm, screwed to the edge of the table. Then the thumb has nothing to do but watch. If you have nobody to saw one, tell me, I have offcuts.

The longer handle would help the arm, not the thumb.`,
      },
      {
        by: 'dot',
        daysAgo: 450,
        at: '10:20',
        votes: keys('howard renate bozena kofi jonas gwen ilse aoife nils hakan silas crispin'),
        body: `Dear Maren,

My neighbour's boy oiled it and it is a different animal. He also put it between *his* knees, to my alarm, and pronounced it "smooth". I have marked your answer as the accepted one, which took three attempts.

I would not say no to an offcut.

Dot`,
      },
      {
        by: 'maren',
        daysAgo: 450,
        at: '18:12',
        votes: keys('renate desmond priya bozena kofi wendell jonas gwen aoife nils silas dot crispin ewan'),
        body: 'It goes in the post on Monday. Beech. I have rounded the edges.',
      },
      {
        by: 'renate',
        daysAgo: 449,
        at: '09:30',
        votes: keys('maren bozena kofi wendell gwen ilse aoife nils dot crispin ewan'),
        body: 'Dot, Maren: may I show this thread to Desmond as a drawing brief? "The thumb has nothing to do but watch" is exactly what we have been failing to write down.',
      },
      {
        by: 'dot',
        daysAgo: 449,
        at: '10:05',
        votes: keys('howard bozena kofi wendell jonas ilse aoife nils ewan'),
        body: 'Yes. He may have the thumb as well.',
      },
      {
        by: 'ruth',
        daysAgo: 239,
        at: '17:40',
        votes: keys('renate aoife pru tobias'),
        body: 'Came here by searching "arthritis coffee". The oil alone gave me back my mornings. Thank you both, whoever you are.',
      },
      {
        by: 'brigid',
        daysAgo: 169,
        at: '10:55',
        votes: keys('kofi pru ayo'),
        body: 'Left-handed note: clamp it on the *left* edge or you will crank into the wall. I have a mark on the wall.',
      },
      {
        by: 'fergus',
        daysAgo: 124,
        at: '18:50',
        votes: keys('joost takumi'),
        body: 'Made the block from an old fence post, 52 mm hole with a hole saw, two screws. Twenty minutes. Photos in my review.',
      },
    ],
  },
  {
    key: 'flint-decaf',
    board: 'grinding',
    kind: 'question',
    by: 'rosalind',
    daysAgo: 61,
    at: '11:02',
    title: 'Decaf grinds to dust at the same setting. Different bean or different me?',
    tags: keys('flint decaf'),
    product: 'flint-38',
    votes: keys('hakan ewan imani malik paloma'),
    body: 'Same roaster, same roast level, same 33 clicks. Regular: lovely, three minutes. Decaf: chokes at a minute and a half, tastes like a wet shed. I only drink it after six in the evening, so it may also be my mood.',
    replies: [
      {
        by: 'imani',
        daysAgo: 61,
        at: '18:20',
        votes: keys('bozena jonas ilse nils hakan silas mattias bram idris'),
        body: 'The bean. Decaffeinating opens it up, it is more brittle and breaks into more fine dust. I open by five to seven clicks for every decaf I roast, and pour more gently.',
      },
      {
        by: 'pru',
        daysAgo: 60,
        at: '12:40',
        votes: keys('ferdi ruth'),
        body: 'We have a sticker on the office one: REGULAR 41, DECAF 47, DO NOT DISCUSS.',
      },
      {
        by: 'rosalind',
        daysAgo: 60,
        at: '19:15',
        votes: keys('gwen samira vera'),
        body: '39 clicks, better. Still a bit shed. Is there anything else to turn, or is that decaf?',
      },
      {
        by: 'kofi',
        daysAgo: 59,
        at: '22:30',
        votes: keys('hakan ewan pru theo petra otis'),
        body: 'Cooler water. 88 instead of 93. Decaf gives up everything it has very quickly, so be a bit less insistent with it.',
      },
      {
        by: 'rosalind',
        daysAgo: 58,
        at: '20:05',
        votes: keys('silas yuki lucien ximena'),
        body: "88 and 39: no shed tonight. I'll try a different bag before I call it solved, because hope has made me a liar before.",
      },
    ],
  },
  {
    key: 'flint-collar',
    board: 'grinding',
    kind: 'question',
    by: 'conall',
    daysAgo: 5,
    at: '22:48',
    title: 'Early Flint: is the axle collar 6 mm or 6.35?',
    tags: keys('flint parts'),
    product: 'flint-38',
    votes: keys('priya gwen nils fergus'),
    body: `Inherited a Flint 38 from the very first series (serial 00311, no notch in the washer). The collar at the top of the axle is cracked and I'd rather turn a new one in brass than post it to and fro from Donegal.

My calliper says 6.2 and my calliper is a liar. Is it 6 mm metric or a quarter inch, 6.35? And what fit would you give it?`,
    replies: [],
  },
  {
    key: 'dario-first',
    board: 'grinding',
    kind: 'question',
    by: 'dario',
    daysAgo: 1,
    at: '22:15',
    title: 'First Flint after years of a hammer: what do I set it to for a press?',
    tags: keys('flint beginner'),
    product: 'flint-38',
    votes: keys('maren dot ruth gethin rosalind'),
    body: `I am not joking about the hammer, bag and all. Now I have the Flint and a one-litre press and sixty clicks per turn, which is more decisions than I am used to before eight in the morning.

Just tell me a number and I will start there.`,
    replies: [
      {
        by: 'gwen',
        daysAgo: 1,
        at: '22:40',
        votes: keys('bozena ilse dot aino idris dario'),
        body: '44.',
      },
      {
        by: 'dario',
        daysAgo: 0,
        at: '06:50',
        votes: keys('maren bozena'),
        body: '44 it is! It is quieter than the hammer. The neighbours have not said anything but I feel they know.',
      },
    ],
  },
];
