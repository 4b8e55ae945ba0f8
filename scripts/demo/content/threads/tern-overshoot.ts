import { keys } from '../keys';
import type { Thread } from '../types';
import { ternOvershootLater } from './tern-overshoot-later';

/** The long one: a fault that the customers found, from the first reading to the repair. */
export const ternOvershoot: Thread = {
  key: 'tern-overshoot',
  board: 'brewing',
  kind: 'question',
  by: 'jonas',
  daysAgo: 401,
  at: '21:48',
  title: 'Tern says 92 and the water says 97',
  tags: keys('tern temperature fault'),
  product: 'tern-09',
  votes: keys(
    'howard renate desmond priya maren bozena kofi wendell gwen ilse renzo aoife nils hakan silas dot crispin ewan pru liam raj anouk hana beatriz tobias henrik',
  ),
  body: `Bought four weeks ago. For the first two the coffee was fine. Since then everything tastes of burnt paper, and I do not change my recipe, so I measured.

Set to 92, waited for the beep, lid off, probe in the middle, five runs:

| run | display | probe |
|---|---|---|
| 1 | 92 | 96.4 |
| 2 | 92 | 97.1 |
| 3 | 92 | 96.8 |
| 4 | 92 | 97.0 |
| 5 | 92 | 97.2 |

The probe reads 0.1 in ice water and 99.8 in boiling water here at sea level. So it is not the probe. Does anybody else see this, or have I bought the only optimistic kettle?`,
  edits: [
    {
      by: 'jonas',
      daysAgo: 401,
      at: '22:30',
      note: 'Added the ice and boiling points of the probe before somebody asked.',
      before: `Bought four weeks ago. For the first two the coffee was fine. Since then everything tastes of burnt paper.

Set to 92, waited for the beep, five runs: 96.4, 97.1, 96.8, 97.0, 97.2. Does anybody else see this, or have I bought the only optimistic kettle?`,
    },
  ],
  replies: [
    {
      by: 'aoife',
      daysAgo: 401,
      at: '22:40',
      votes: keys('maren nils ewan pru'),
      body: 'I thought it was my beans. I have been rude about a roaster for nothing.',
    },
    {
      by: 'hana',
      daysAgo: 400,
      at: '09:15',
      votes: keys('maren bozena gwen renzo silas crispin ewan pru'),
      body: `> lid off, probe in the middle

@jonas-h Please repeat it with the lid **on** and the probe through the spout hole. With the lid off the surface cools, so your real error is probably larger, not smaller. I would do it myself but I am at school until four.`,
    },
    {
      by: 'wendell',
      daysAgo: 400,
      at: '09:58',
      votes: keys('bozena kofi crispin ewan raj'),
      body: 'Mine (bought the week they came out) does 92 on the display and something very like boiling in the cup (I have no probe, only a tongue, which is now also a measured instrument).',
    },
    {
      by: 'renate',
      daysAgo: 400,
      at: '10:30',
      votes: keys('jonas aoife nils silas dot crispin pru'),
      body: 'I have read this and so has Desmond. I do not know yet what it is. Could everyone who sees it post the batch code? It is on the underside, two letters and four digits.',
    },
    {
      by: 'jonas',
      daysAgo: 400,
      at: '17:22',
      votes: keys('aoife crispin liam'),
      body: 'KT 0617.',
    },
    {
      by: 'aoife',
      daysAgo: 400,
      at: '17:40',
      votes: keys('ewan'),
      body: 'KT 0388.',
    },
    {
      by: 'hana',
      daysAgo: 400,
      at: '18:05',
      votes: keys('howard bozena wendell gwen ilse nils silas dot crispin ewan liam raj'),
      body: `Done, properly, with the lid on and a second thermometer from the school cupboard. Display 92, probe A 97.3, probe B 97.4. Display 80, probes 84.9 and 85.0. Display 60, probes 62.2 and 62.1.

So the error grows with temperature. It is not a fixed offset, and so it is not simply a badly set sensor. KT 0702.`,
    },
    {
      by: 'gwen',
      daysAgo: 400,
      at: '18:30',
      votes: keys('jonas renzo nils hakan crispin'),
      body: 'KT 0911. Tea tastes like a radiator.',
    },
    {
      by: 'nils',
      daysAgo: 399,
      at: '07:42',
      votes: keys('wendell liam'),
      body: 'KT 0405, and mine is *fine*. 92 is 92. Bought it the same day as Jonas.',
    },
    {
      by: 'jonas',
      daysAgo: 399,
      at: '08:01',
      votes: keys('gwen ilse silas'),
      body: 'How long have you used it, Nils? Mine was fine at first.',
    },
    {
      by: 'nils',
      daysAgo: 399,
      at: '08:20',
      votes: keys('maren bozena jonas liam'),
      body: `> How long have you used it, Nils?

It has been in its box until Sunday. We were away. Oh.`,
    },
    {
      by: 'hana',
      daysAgo: 399,
      at: '08:33',
      votes: keys('maren kofi wendell ilse nils silas crispin ewan beatriz'),
      body: 'So: it grows with temperature **and** with use. That smells like something that ages.',
    },
    {
      by: 'crispin',
      daysAgo: 399,
      at: '23:58',
      votes: keys('bozena gwen renzo'),
      body: 'kt 0850. been using 88 as "92" for a month and thought i was becoming a supertaster',
    },
    {
      by: 'silas',
      daysAgo: 398,
      at: '10:12',
      votes: keys('maren wendell jonas gwen aoife nils'),
      body: '149 euros. For 149 euros I expect the number on the front to be true. I have reviewed accordingly.',
    },
    {
      by: 'zsofia',
      daysAgo: 398,
      at: '15:58',
      votes: keys('dot pru'),
      body: 'KT 0733. Does it matter for pottery? I use it to warm glaze. No? Then it is fine for me, but I believe you.',
    },
    {
      by: 'maren',
      daysAgo: 397,
      at: '19:05',
      votes: keys('bozena gwen ilse nils crispin ewan pru'),
      body: 'A remark from another trade: when an instrument drifts with use and more so when hot, look at what holds the sensor before you look at the sensor.',
    },
    {
      by: 'desmond',
      daysAgo: 396,
      at: '11:40',
      votes: keys('maren bozena kofi renzo aoife nils silas dot crispin ewan zsofia'),
      body: `I have three kettles on the bench, all new, and all of them are right to within a degree. That is not a contradiction of what you say. It only means I have not made it happen yet. They are boiling forty times a day from now on.

Jonas, Hana, may I send you a return label each? I would like your kettles as they are. You get a new one at once and keep it whatever comes out.`,
    },
    {
      by: 'hana',
      daysAgo: 396,
      at: '16:20',
      votes: keys('maren renzo dot crispin pru'),
      body: 'Yes. I will put my measurements in the box, on paper, with error bars.',
    },
    {
      by: 'liam',
      daysAgo: 395,
      at: '02:20',
      votes: keys('aoife pru'),
      body: 'kt 0512 same thing, thougt it was just my thermomter from the chemists. night shift tea is undrinkable',
    },
    {
      by: 'beatriz',
      daysAgo: 394,
      at: '13:25',
      votes: keys('pru'),
      body: 'KT 0801. Four degrees at 90.',
    },
    {
      by: 'jonas',
      daysAgo: 393,
      at: '22:15',
      votes: keys('renate desmond bozena gwen renzo aoife hakan silas crispin ewan pru liam zsofia'),
      body: `Table so far. I will keep it up to date.

| batch | owner | weeks used | error at 92 |
|---|---|---|---|
| KT 0388 | aoife | 6 | +4 (est.) |
| KT 0405 | nils | 0 | 0 |
| KT 0512 | liam | 5 | +5 |
| KT 0617 | me | 4 | +4.9 |
| KT 0702 | hana | 5 | +5.3 |
| KT 0733 | zsofia | 3 | ? |
| KT 0801 | beatriz | 4 | +4 |
| KT 0850 | crispin | 5 | "a month of 88" |
| KT 0911 | gwen | 6 | "radiator" |`,
      edits: [
        {
          by: 'jonas',
          daysAgo: 392,
          at: '20:02',
          note: 'Added Zsófia, put the weeks in.',
          before:
            'Table so far: KT 0388 +4, KT 0405 0, KT 0512 +5, KT 0617 +4.9, KT 0702 +5.3, KT 0801 +4, KT 0850 and KT 0911 not measured.',
        },
      ],
    },
    {
      by: 'gwen',
      daysAgo: 393,
      at: '22:31',
      votes: keys('maren bozena aoife nils hakan crispin pru zsofia'),
      body: '"Radiator" is a unit.',
    },
    {
      by: 'pru',
      daysAgo: 391,
      at: '12:10',
      votes: keys('kofi gwen ilse'),
      body: 'Office Tern, used perhaps thirty times a day, eight weeks. KT 0240. I borrowed the probe from the canteen: 92 is 98. Worst so far?',
    },
    {
      by: 'hana',
      daysAgo: 391,
      at: '17:44',
      votes: keys('bozena ilse aoife crispin pru liam'),
      body: 'And the most used so far. Thirty boils a day for eight weeks. Thank you, that is the point I was missing on the curve.',
    },
    {
      by: 'desmond',
      daysAgo: 390,
      at: '09:30',
      votes: keys('gwen nils hakan silas crispin raj zsofia beatriz'),
      body: 'Bench, after 240 boils: one of the three has moved by 1.5 degrees. So it is real, it is ours, and it is heat cycles. I do not have the mechanism yet.',
    },
    ...ternOvershootLater,
  ],
};
