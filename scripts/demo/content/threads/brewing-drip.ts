import { keys } from '../keys';
import type { Thread } from '../types';

/** Drippers and water. */
export const brewingDrip: Thread[] = [
  {
    key: 'siskin-stall',
    board: 'brewing',
    kind: 'question',
    by: 'tobias',
    daysAgo: 308,
    at: '12:50',
    title: 'Siskin stalls at 2:10 every time, whatever I grind',
    tags: keys('siskin flow'),
    product: 'siskin',
    votes: keys('desmond jonas aoife raj zsofia ingrid'),
    body: `15 g in, 250 g water, target 2:45. At around 2:10 the last 60 g stop moving, as if somebody had closed a tap. Coarser: stalls at 2:05 and tastes thin. Finer: stalls at 2:20 and tastes of regret. Same papers as always, same collar.

I weigh lorries for a living. I can follow instructions.`,
    replies: [
      {
        by: 'yuki',
        daysAgo: 308,
        at: '13:30',
        votes: keys('jonas dot anouk ingrid'),
        body: 'When it stops, lift the paper at one side with a spoon. Does it run again?',
      },
      {
        by: 'tobias',
        daysAgo: 307,
        at: '12:41',
        votes: keys('zsofia samira'),
        body: 'Yes! Immediately. So it is the paper?',
      },
      {
        by: 'zsofia',
        daysAgo: 307,
        at: '16:05',
        accepted: true,
        votes: keys('maren kofi wendell jonas gwen renzo aoife nils dot ewan pru raj anouk tobias'),
        body: `It is the paper *against the glaze*. Size 2 cone papers differ a little, some are cut wider, and when wet they lie flat between the ribs and seal the lower part like a plaster.

Fold the seam the other way round, so that it stands on a rib and not in a valley. Then rinse with hot water and press it lightly on the ribs, not into them. If this does not help, the paper is too thin; take the unbleached one.

I make drippers, badly; I have learnt this on mine.`,
      },
      {
        by: 'tobias',
        daysAgo: 306,
        at: '12:44',
        votes: keys('gwen dot raj hana aino'),
        body: 'Seam on a rib: 2:47, 2:44, 2:46. I am going to tell a lorry driver about this.',
      },
      {
        by: 'desmond',
        daysAgo: 305,
        at: '09:30',
        votes: keys('aoife nils hakan ewan mei'),
        body: 'Zsófia, that belongs on the leaflet. May I, with your name on it?',
      },
      {
        by: 'zsofia',
        daysAgo: 305,
        at: '15:50',
        votes: keys('gwen renzo hakan liam'),
        body: 'With the accents, please. Both.',
      },
    ],
  },
  {
    key: 'siskin-chip',
    board: 'brewing',
    kind: 'question',
    by: 'keiko',
    daysAgo: 138,
    at: '13:05',
    title: 'Chipped rim on the Siskin: still safe to use?',
    tags: keys('siskin parts'),
    product: 'siskin',
    votes: keys('bozena gwen pru zsofia noor'),
    body: 'It met the tap. A chip the size of a fingernail at the top edge, outside, not where the coffee runs. It looks raw and white inside. Can I go on using it, or will it shed bits into my cup?',
    replies: [
      {
        by: 'zsofia',
        daysAgo: 138,
        at: '16:10',
        accepted: true,
        votes: keys('renate kofi gwen nils ewan raj anouk ferdi noor keiko cyra'),
        body: `Outside and above the paper: safe. Porcelain is the same all through, the white part is as hard as the rest, only it is not glazed, so it takes stains.

Run a wet whetstone, or very fine wet sandpaper, along the edge until your fingernail does not catch. Wet, so you don't breathe the dust. After that it is only a scar.

If a *crack* runs from it, even a hair, stop. A crack under hot water has plans.`,
      },
      {
        by: 'keiko',
        daysAgo: 138,
        at: '18:40',
        votes: keys('gwen hakan dot'),
        body: 'No crack, I checked with tea along the edge. Sanded it wet, smooth now. It is the scar with the good story: "the tap".',
      },
      {
        by: 'renate',
        daysAgo: 137,
        at: '09:10',
        votes: keys('hakan noor lucien keiko'),
        body: 'And if the scar ever bothers you, the cone alone is 16 euros. The collar you have will outlive us.',
      },
    ],
  },
  {
    key: 'hard-water',
    board: 'brewing',
    kind: 'question',
    by: 'malik',
    daysAgo: 160,
    at: '20:30',
    title: 'Very hard water: what do you actually do, day to day?',
    tags: keys('water scale'),
    votes: keys('maren bozena kofi jonas gwen aoife silas liam samira anouk theo casper'),
    body: 'Marseille tap water, 32 degrees hardness on the French scale. My kettle grows a crust in nine days. I know the theory. I want to know what people *do* on a Tuesday: jug, bottle, mix, nothing?',
    replies: [
      {
        by: 'gwen',
        daysAgo: 160,
        at: '20:44',
        votes: keys('ewan mei brigid'),
        body: 'Moved to Wales.',
      },
      {
        by: 'jonas',
        daysAgo: 160,
        at: '22:30',
        accepted: true,
        votes: keys(
          'maren bozena kofi gwen nils ewan samira anouk ferdi ingrid tobias vera ruth brigid aino idris',
        ),
        body: `I tried five things for two weeks each and scored the coffee blind (my partner poured).

| what | cost per litre | crust after 14 days | score of 10 |
|---|---|---|---|
| tap, as it is | 0 | yes | 5.5 |
| filter jug | 0.06 | little | 7 |
| half tap, half bottled soft | 0.14 | little | 7.5 |
| bottled soft only | 0.28 | none | 7 |
| distilled plus a pinch of minerals | 0.20 | none | 8 |

On a Tuesday: **half and half**. The last one is better by half a point and needs a scale, a jar and a personality I only have at weekends.`,
      },
      {
        by: 'samira',
        daysAgo: 159,
        at: '19:10',
        votes: keys('jonas dot beatriz joost brigid malik'),
        body: 'In Amman everybody has the jug and everybody forgets to change the cartridge. Write the date on it with a pen. An old cartridge is worse than none.',
      },
      {
        by: 'imani',
        daysAgo: 159,
        at: '19:40',
        votes: keys('nils anouk theo vera brigid'),
        body: "Jonas's table matches what I see at the cupping table. Half and half is what I tell customers who have other things to do.",
      },
      {
        by: 'malik',
        daysAgo: 158,
        at: '20:05',
        votes: keys('ewan pru noor'),
        body: 'Half and half since yesterday. The crust gets a fortnight to surprise me.',
      },
      {
        by: 'malik',
        daysAgo: 129,
        at: '20:40',
        votes: keys('howard hakan crispin joost'),
        body: "It's been a month: no crust you could name. Accepted, thank you. My tea has improved and I was not even trying.",
      },
    ],
  },
  {
    key: 'iced-six',
    board: 'brewing',
    kind: 'question',
    by: 'noor',
    daysAgo: 22,
    at: '14:30',
    title: 'Iced pour-over for six people at once with one Siskin?',
    tags: keys('siskin iced'),
    product: 'siskin',
    votes: keys('maren liam ferdi tariq'),
    body: 'Family visit, hot kitchen, six glasses. The Siskin does three cups if I am patient, and I will not be. I thought of brewing double strength on ice, in two rounds. Has anybody worked out the amounts so that the second round is not a different drink?',
    replies: [
      {
        by: 'linh',
        daysAgo: 22,
        at: '15:10',
        votes: keys('aoife silas ferdi casper conall gudrun'),
        body: 'For each round: 36 g coffee, 300 g hot water, onto 200 g of ice in the jug. Grind four clicks finer than usual. Put the *second* ice in only when the second round begins, otherwise the first round waters it.',
      },
      {
        by: 'noor',
        daysAgo: 21,
        at: '14:02',
        votes: keys('nils anouk'),
        body: 'First try was good, second round noticeably weaker. Maybe my grounds settled?',
      },
      {
        by: 'linh',
        daysAgo: 21,
        at: '15:25',
        votes: keys('renzo mei hana imani'),
        body: 'New coffee for round two? Sounds silly, but my aunt once used the same paper twice and defended it for a year.',
      },
      {
        by: 'noor',
        daysAgo: 21,
        at: '15:31',
        votes: keys('renzo aoife zsofia linh paloma'),
        body: 'I am related to your aunt in spirit. Trying again on Friday with *new* coffee.',
      },
    ],
  },
];
