import { keys } from '../keys';
import type { Thread } from '../types';

/** The hand grinder in pieces. */
export const grindingFlint: Thread[] = [
  {
    key: 'flint-wobble',
    board: 'grinding',
    kind: 'question',
    by: 'aoife',
    daysAgo: 486,
    at: '20:12',
    title: 'Flint 38: one side of the burr touches before the other. Is it the alignment or is it me?',
    tags: keys('flint alignment'),
    product: 'flint-38',
    votes: keys('renate maren bozena wendell jonas gwen ilse renzo nils hakan silas'),
    body: `I took it apart to clean it, which went well, and put it back, which went less well. Now at about five clicks from zero it scrapes on one side of the turn only. Like this, in letters: \`krrr ... ... krrr ... ...\`

It never did that before. Three screws, I have them all, I counted. What did I do?`,
    replies: [
      {
        by: 'gwen',
        daysAgo: 486,
        at: '20:40',
        votes: keys('kofi nils'),
        body: 'You cleaned it. Always a risk.',
      },
      {
        by: 'maren',
        daysAgo: 486,
        at: '21:05',
        accepted: true,
        votes: keys(
          'howard renate desmond priya bozena kofi wendell jonas gwen ilse renzo aoife nils hakan silas noor lucien bram',
        ),
        body: `Two things to check, in this order.

1. **The wave washer.** It sits under the lower bearing and has a domed side. Domed side up. If it is upside down or missing, the shaft stands at a slight angle and you get exactly that sound, once per turn.
2. **The order of the screws.** Put all three in loosely, turn the crank five times, and only then tighten, a little each, going round. If you tighten the first one fully, you have decided the angle before the bearing has had its say.

Then find zero again: close gently until it just stops turning on its own, and call that 0. Do not force it. It is a handshake.`,
      },
      {
        by: 'aoife',
        daysAgo: 486,
        at: '21:50',
        votes: keys('priya wendell gwen ilse renzo nils'),
        body: 'Domed side was down. It was smiling at me. Put it the right way, tightened going round, and it is silent. Thank you!',
      },
      {
        by: 'wendell',
        daysAgo: 485,
        at: '08:02',
        votes: keys('kofi jonas renzo hakan'),
        body: `> It is a handshake.

(That should be engraved on the underside, next to the batch code.)`,
      },
      {
        by: 'desmond',
        daysAgo: 485,
        at: '09:15',
        votes: keys('howard maren bozena jonas gwen ilse renzo nils hakan'),
        body: 'It is a fair question why that washer can go in two ways at all. From the next series it has a notch. Thank you, Aoife, for the sound in letters; I have used it in the drawing.',
      },
      {
        by: 'liam',
        daysAgo: 416,
        at: '02:44',
        votes: keys('kofi gwen'),
        body: 'same noise after i dropped it in the sink, washer was fine but upside down, this fixed it. cheers maren',
      },
    ],
  },
  {
    key: 'flint-static',
    board: 'grinding',
    kind: 'question',
    by: 'casper',
    daysAgo: 332,
    at: '07:40',
    title: 'Chaff sticks to everything when the air is dry. How do you stop it?',
    tags: keys('flint static'),
    product: 'flint-38',
    votes: keys('maren jonas ilse aoife nils anouk aino'),
    body: 'Dry, cold days: the ground coffee jumps out of the cup and sits on the outside of the grinder like fur. The children find this funnier than I do. I have tried tapping, waiting and talking to it.',
    replies: [
      {
        by: 'yuki',
        daysAgo: 331,
        at: '03:40',
        votes: keys('kofi nils dot'),
        body: 'One drop of water on the beans before grinding. One drop, on the handle of a spoon, and stir. It is enough.',
      },
      {
        by: 'casper',
        daysAgo: 331,
        at: '07:32',
        votes: keys('nils'),
        body: 'One drop does most of it! Will the burrs rust?',
      },
      {
        by: 'maren',
        daysAgo: 331,
        at: '18:10',
        accepted: true,
        votes: keys('priya renzo nils dot ewan pru samira mei yuki casper ingrid aino'),
        body: `One drop on 18 g is about the moisture that the beans lose by lying open for an afternoon, so no. The burrs are hardened, not stainless, so the rule is: a drop on the *beans*, never on the burrs, and no grinding and then leaving it closed for a week.

If you still have fur: hold the cup and the body in one hand while grinding. Your hand is the earth wire.`,
      },
      {
        by: 'bozena',
        daysAgo: 331,
        at: '19:02',
        votes: keys('desmond jonas renzo aoife nils dot liam raj'),
        body: 'Correct. You are a very good resistor.',
      },
      {
        by: 'hakan',
        daysAgo: 330,
        at: '20:45',
        votes: keys('maren wendell ilse dot'),
        body: 'For cezve I use no water at all, the fine powder becomes mud in the threads. For that grind I only hold it as Maren says, and brush.',
      },
    ],
  },
  {
    key: 'flint-cezve',
    board: 'grinding',
    kind: 'question',
    by: 'hakan',
    daysAgo: 493,
    at: '21:15',
    title: 'Can the Flint go fine enough for a cezve, and stay there?',
    tags: keys('flint cezve'),
    product: 'flint-38',
    votes: keys('howard desmond maren bozena kofi jonas ilse renzo nils'),
    body: `I want powder. Not "fine", powder, like flour between the fingers. With the Flint at 6 clicks I come near, but after three days it has opened itself to 8 or 9 and I don't notice until there is no foam.

Does yours also move? Can it be locked?`,
    replies: [
      {
        by: 'kofi',
        daysAgo: 492,
        at: '22:10',
        votes: keys('maren wendell hakan'),
        body: 'Does it move while grinding or while you fill it? I ask because my crank catches on the cupboard handle and I spent a month blaming the burrs.',
      },
      {
        by: 'hakan',
        daysAgo: 492,
        at: '22:31',
        votes: keys('renzo'),
        body: 'While grinding, I think. I marked it with a pencil. After two doses at 6 the mark is nearly one click off.',
      },
      {
        by: 'maren',
        daysAgo: 491,
        at: '18:40',
        accepted: true,
        votes: keys(
          'howard renate desmond priya bozena kofi wendell jonas gwen ilse renzo aoife nils hakan sunniva',
        ),
        body: `It can be held. Under the dial there is a small spring with a ball at its end, which makes the clicks. After many doses at the very fine end, where it pushes hardest, the spring settles. Stretch it by one and a half millimetres (not two), clean the ball track with a dry cloth, **no grease there**, and put it back.

Grease is the usual cause, if it was ever lubricated. The ball should be dry. Everything else may be oiled, the ball may not.`,
      },
      {
        by: 'hakan',
        daysAgo: 490,
        at: '20:15',
        votes: keys('kofi ilse renzo aoife nils'),
        body: `> if it was ever lubricated

@maren There was grease. I put it there. I am a careful man and I greased the one thing. Now: 6 clicks, nine doses, not moved. Foam like a carpet.`,
      },
      {
        by: 'theo',
        daysAgo: 321,
        at: '21:40',
        votes: keys('nils dot'),
        body: 'Same here with a briki at 5 clicks, also grease, also by a careful man.',
      },
      {
        by: 'vera',
        daysAgo: 262,
        at: '11:30',
        votes: keys('hakan silas anouk'),
        body: 'Pencil mark is a good idea also for the camp stove, where you cannot see the numbers anyway.',
      },
    ],
  },
  {
    key: 'burr-life',
    board: 'grinding',
    kind: 'question',
    by: 'ewan',
    daysAgo: 283,
    at: '09:05',
    title: 'When are burrs actually worn out, and how would I know?',
    tags: keys('flint burrs'),
    product: 'burrs-38',
    votes: keys('maren jonas ilse renzo nils hakan pru liam zsofia anouk hana beatriz eileen'),
    body: `Flint 38, bought with the first batch, two of us, three cups a day. The product page for the new burrs says 150 kilos. I make that about nine years. But I also grind oats for the dog now and then, and nobody tested for oats.

What do worn burrs feel like? I'd rather not replace something that works, that was rather the point of buying it.`,
    replies: [
      {
        by: 'jonas',
        daysAgo: 283,
        at: '22:20',
        accepted: true,
        votes: keys(
          'priya maren bozena wendell gwen renzo aoife nils hakan crispin ewan pru samira mei anouk beatriz linh',
        ),
        body: `I wrote it down for mine, which also had a hard life (two years in a shared flat).

| coffee through it | turns for 18 g | clicks for the same brew time |
|---|---|---|
| 2 kg | 54 | 33 |
| 40 kg | 56 | 32 |
| 90 kg | 61 | 30 |
| 130 kg | 74 | 26 |
| new burrs | 52 | 33 |

So the useful sign is **turns per dose**. It hardly changes for years and then it does. Count yours today and write it inside the lid.`,
      },
      {
        by: 'maren',
        daysAgo: 282,
        at: '18:30',
        votes: keys('bozena kofi jonas renzo aoife nils silas crispin samira eileen'),
        body: 'And look at the edges in low light from the side. A sharp edge is black, a worn edge is a thin bright line. If you see no bright line, close it and go for a walk.',
      },
      {
        by: 'ewan',
        daysAgo: 282,
        at: '19:10',
        votes: keys('jonas pru ferdi casper'),
        body: '58 turns, no bright line. Written inside the lid. The dog gets to keep his oats.',
      },
      {
        by: 'imani',
        daysAgo: 221,
        at: '18:55',
        votes: keys('jonas gwen dot liam aino'),
        body: 'Roaster here. Very light roasts wear burrs faster than dark ones, the bean is simply harder. Perhaps a quarter faster, I never measured it as nicely as Jonas.',
      },
      {
        by: 'desmond',
        daysAgo: 220,
        at: '09:40',
        votes: keys('bozena kofi jonas nils ferdi casper conall'),
        body: 'We did measure that one: 22 per cent faster for the lightest roast we could buy. So "about 150 kg" is true for the middle of the shelf. I have asked for the page to say so.',
      },
      {
        by: 'nils',
        daysAgo: 219,
        at: '17:50',
        votes: keys('howard priya renzo ewan anouk vera'),
        body: 'As the owner of the lightest coffee in Uppsala, I feel seen and slightly fined.',
      },
    ],
  },
];
