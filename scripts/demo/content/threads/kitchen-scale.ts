import { keys } from '../keys';
import type { Thread } from '../types';

/** The scale. */
export const kitchenScale: Thread[] = [
  {
    key: 'tally-drift',
    board: 'kitchen',
    kind: 'question',
    by: 'yuki',
    daysAgo: 306,
    at: '04:10',
    title: 'Tally drifts by 0.2 g during a three-minute pour',
    tags: keys('tally accuracy'),
    product: 'tally',
    votes: keys('priya wendell silas dot zsofia eileen'),
    body: 'Empty cup on the scale, nothing moving: 0.0, and after three minutes 0.2. With the dripper, I think, more. Not important for the coffee. It is a little important for me.',
    replies: [
      {
        by: 'tobias',
        daysAgo: 306,
        at: '12:30',
        accepted: true,
        votes: keys('bozena kofi jonas renzo hakan dot ewan pru raj samira mei anouk yuki beatriz'),
        body: `Professional deformation speaking. Three causes, most likely first:

1. **Heat.** A hot jug on the glass warms the cell. A cork mat of 3 mm removes nearly all of it.
2. **Feet.** One of four not touching: press on each corner, the number should come back to 0.0.
3. **Creep.** Every cell gives way a little under a constant load. For this class, 0.1 g in three minutes at 500 g is simply what you paid for, and it is good.

If it drifts with a *cold, light* cup, it is 2.`,
      },
      {
        by: 'yuki',
        daysAgo: 305,
        at: '03:50',
        votes: keys('hakan zsofia mei anouk'),
        body: 'It was 2 and also 1. One foot had a grain of coffee below it. With the mat: 0.0, 0.0, 0.1. I am calm again.',
      },
      {
        by: 'jonas',
        daysAgo: 305,
        at: '22:20',
        votes: keys('ilse aoife pru raj hana'),
        body: `> A cork mat of 3 mm removes nearly all of it.

I own that mat now.`,
      },
    ],
  },
  {
    key: 'tally-batteries',
    board: 'kitchen',
    kind: 'question',
    by: 'joost',
    daysAgo: 236,
    at: '19:45',
    title: 'Rechargeable cells read as half full in the Tally. Normal?',
    tags: keys('tally batteries'),
    product: 'tally',
    votes: keys('howard jonas crispin tobias'),
    body: "Fresh from the charger and the symbol shows half. It then stays at half for weeks and dies within a day. I'd like to use rechargeables, it seems in the spirit of the thing.",
    replies: [
      {
        by: 'bozena',
        daysAgo: 236,
        at: '20:10',
        accepted: true,
        votes: keys('gwen ilse aoife silas crispin ewan liam casper tobias joost eileen'),
        body: `Normal. Rechargeable cell has 1.2 volt, the other has 1.5. The scale measures voltage and knows only one kind. So full looks like half, and at the end rechargeables fall suddenly.

It harms nothing. Charge them on the first of each month and ignore the symbol.`,
      },
      {
        by: 'desmond',
        daysAgo: 235,
        at: '10:40',
        votes: keys('crispin ewan liam raj ferdi tobias'),
        body: "Hold the right button while you put the cells in and it uses the other table. It shows `nH` for a second. I'm sorry that this is only known to me and the person who wrote it.",
      },
      {
        by: 'joost',
        daysAgo: 235,
        at: '19:20',
        votes: keys('jonas pru raj tobias'),
        body: '`nH`! Full is full. It feels like finding a room in my own house.',
      },
    ],
  },
  {
    key: 'tally-segment',
    board: 'kitchen',
    kind: 'question',
    by: 'viktor',
    daysAgo: 4,
    at: '21:30',
    title: 'Tally: one bar of the last digit is missing since I changed the cells',
    tags: keys('tally display'),
    product: 'tally',
    votes: keys('mei aino'),
    body: `The top bar of the tenths does not light. So 8 looks like a strange 0 and 7 looks like 1. It weighs correctly, I think, I checked with coins, but how can I know which 7 it is.

I did not drop it. I did open it, because I could. Is it the ribbon?`,
    replies: [],
  },
  {
    key: 'scale-flour',
    board: 'repairs',
    kind: 'question',
    by: 'ruth',
    daysAgo: 228,
    at: '17:50',
    title: 'Flour inside the Tally, under the glass. Open it or live with it?',
    tags: keys('tally cleaning'),
    product: 'tally',
    votes: keys('maren kofi jonas renzo pru mei'),
    body: "There is a small dune under the glass. It weighs as it should. I'm told that I could open it with a T8, but there's a \"load cell\" and I don't want to break the clever bit.",
    replies: [
      {
        by: 'tobias',
        daysAgo: 228,
        at: '18:30',
        accepted: true,
        votes: keys('kofi aoife hakan dot crispin pru beatriz joost stellan'),
        body: `Open it. The clever bit is an aluminium bar as thick as your finger; you can't hurt it with a brush. Only two rules: don't **lift** the bar by its wires, and don't turn the scale over with the glass off, the plate falls out on your foot.

Dry brush, no air from a can (it blows the dune into the switches).`,
      },
      {
        by: 'ruth',
        daysAgo: 227,
        at: '17:10',
        votes: keys('bozena silas ferdi stellan'),
        body: 'Dune gone, foot intact. I found a lentil as well. Weighed it: 0.1 g, so all in order.',
      },
      {
        by: 'otis',
        daysAgo: 146,
        at: '23:40',
        votes: keys('ilse aino'),
        body: 'Weighing what you removed is the correct test.',
      },
    ],
  },
];
