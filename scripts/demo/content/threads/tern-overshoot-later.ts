import { keys } from '../keys';
import type { Reply } from '../types';

/** From the bench's first result on: the cause, the samples and the blue seal. */
export const ternOvershootLater: Reply[] = [
  {
    by: 'ewan',
    daysAgo: 389,
    at: '08:52',
    votes: keys('jonas renzo'),
    body: "I don't own one. I am reading this like a serial.",
  },
  {
    by: 'bozena',
    daysAgo: 386,
    at: '20:40',
    accepted: true,
    votes: keys(
      'priya maren wendell jonas gwen ilse renzo aoife nils hakan silas dot crispin ewan pru liam raj zsofia hana beatriz casper aino',
    ),
    body: `Unplugged it first. Then I opened mine (KT 0455, error +4).

The sensor sits in a well in the floor of the kettle, and a small grey seal presses it in. When new, the seal is soft like ear. Mine is hard like button and there is a white line of scale on **one side only**. So the steam goes past there, becomes water, and runs down on the sensor all the time. The sensor is wet and wet is cooler. The kettle believes it, and heats more.

Proof: I dried it, put a ring of kitchen silicone in place of the seal (food-safe, for ovens), let it cure two days. Now display 92, probe 92.4. Ten times.

It's the seal.`,
  },
  {
    by: 'hana',
    daysAgo: 386,
    at: '21:02',
    votes: keys('bozena jonas gwen ilse silas liam raj zsofia aino'),
    body: 'That explains all three observations: more error when hotter, more with use, none when new. Beautiful.',
  },
  {
    by: 'maren',
    daysAgo: 386,
    at: '21:15',
    votes: keys('bozena jonas renzo nils crispin ewan'),
    body: 'What holds the sensor. Well found, Bożena.',
  },
  {
    by: 'wendell',
    daysAgo: 385,
    at: '08:20',
    votes: keys('bozena ilse renzo ewan'),
    body: 'I have opened mine as well and I can report the hard ear (the button, I should say) and the white line. I have no silicone, so I have closed it again and am drinking black tea, which forgives.',
  },
  {
    by: 'silas',
    daysAgo: 385,
    at: '09:40',
    votes: keys('kofi jonas aoife hakan dot ewan raj'),
    body: 'So a customer found it in a week.',
  },
  {
    by: 'desmond',
    daysAgo: 385,
    at: '10:05',
    votes: keys('bozena kofi wendell gwen ilse renzo aoife silas dot crispin ewan liam raj hana beatriz'),
    body: `> So a customer found it in a week.

Yes. We have put Bożena's kettle next to ours, and I have cut the seal out of the one that had moved. It is at the start of the same thing. I want to see two more before I say it is proved, but I expect she is right.`,
  },
  {
    by: 'samira',
    daysAgo: 376,
    at: '19:30',
    votes: keys('bozena liam zsofia'),
    body: "Hello, I am new. I have KT 1108 and I use it every day for the baby's water, cooled. Is it dangerous that it is hotter than it says?",
  },
  {
    by: 'renate',
    daysAgo: 376,
    at: '19:44',
    votes: keys('maren kofi jonas gwen silas liam zsofia samira hana'),
    body: "Welcome, Samira. Not dangerous as a kettle: the cut-out that protects it is separate and is not affected. But please don't rely on the number for the bottle, test it on your wrist as you would without a display. I have put you at the top of the list for whatever the repair turns out to be.",
  },
  {
    by: 'desmond',
    daysAgo: 375,
    at: '16:10',
    votes: keys(
      'maren bozena kofi wendell jonas gwen ilse aoife nils hakan silas crispin ewan pru liam raj zsofia samira',
    ),
    body: `Proved, on all of ours: 600 boils, seals hardened, error between 3.9 and 5.6 degrees. The compound was rated for the temperature but not for the steam. That is an engineering mistake and it is mine.

Next: a new seal. Different silicone, two lips instead of one. Samples in about four weeks. Jonas and Hana get their own old kettles back with it. I am looking for eight people in all who will fit one and measure honestly. Jonas, please don't offer eight times.`,
  },
  {
    by: 'jonas',
    daysAgo: 375,
    at: '16:12',
    votes: keys('maren bozena wendell gwen aoife hakan crispin raj zsofia samira'),
    body: 'Once, then.',
  },
  {
    by: 'aoife',
    daysAgo: 374,
    at: '19:25',
    votes: keys('jonas silas zsofia'),
    body: "I'll do it, if I am allowed to be slow.",
  },
  {
    by: 'raj',
    daysAgo: 372,
    at: '14:30',
    votes: keys('crispin ewan'),
    body: 'KT 1003, count me in. I have a probe for sugar work.',
  },
  {
    by: 'anouk',
    daysAgo: 339,
    at: '18:50',
    votes: keys('wendell crispin liam hana'),
    body: 'Samples arrived here. Two lips, and *blue*. Why blue?',
  },
  {
    by: 'bozena',
    daysAgo: 339,
    at: '20:20',
    votes: keys('jonas gwen ilse renzo aoife hakan silas crispin liam raj zsofia samira mei hana'),
    body: 'I asked. So that nobody can confuse it with the grey one in the drawer.',
  },
  {
    by: 'jonas',
    daysAgo: 334,
    at: '22:05',
    votes: keys(
      'desmond priya bozena wendell gwen renzo aoife nils silas dot crispin ewan pru liam samira mei',
    ),
    body: `Eight testers, ten days, at least thirty boils each. Error at 92 afterwards:

| tester | before | after |
|---|---|---|
| me | +4.9 | +0.2 |
| aoife | +4.1 | +0.3 |
| raj | +3.7 | 0.0 |
| anouk | +4.4 | +0.5 |
| hana | +5.3 | +0.1 |
| bozena | +0.4 (silicone) | +0.2 |
| pru | +6.0 | +0.4 |
| nils | 0 | 0.0 |

Nils is the control group and would like it noted.`,
  },
  {
    by: 'desmond',
    daysAgo: 322,
    at: '15:10',
    votes: keys('maren bozena kofi gwen ilse nils crispin ewan zsofia samira anouk hana beatriz'),
    body: 'Kits are free from today for every kettle from KT 01 to KT 13, and the notice is pinned in From the workshop. Thank you. I have never had a fault explained to me so politely.',
  },
  {
    by: 'ewan',
    daysAgo: 321,
    at: '08:55',
    votes: keys('maren gwen aoife silas zsofia anouk theo'),
    body: "Best serial of the year. I still don't own one.",
  },
  {
    by: 'silas',
    daysAgo: 306,
    at: '11:20',
    votes: keys('jonas aoife nils crispin ewan pru liam hana eileen'),
    body: 'Fitted. 92 is 92. Review updated, from two stars to four. The fifth is for the weeks in between.',
  },
];
