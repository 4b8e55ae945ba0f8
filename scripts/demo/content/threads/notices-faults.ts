import { keys } from '../keys';
import type { Thread } from '../types';

/** What was wrong, and what it costs. */
export const noticesFaults: Thread[] = [
  {
    key: 'tern-seal-notice',
    board: 'notices',
    kind: 'discussion',
    by: 'desmond',
    daysAgo: 322,
    at: '15:00',
    title: 'Tern kettles before week 14: what went wrong, and the free blue seal',
    tags: keys('tern fault you-said'),
    product: 'tern-09',
    pinned: true,
    votes: keys(
      'howard renate priya maren bozena kofi wendell jonas gwen ilse renzo aoife nils hakan silas dot crispin ewan pru liam raj zsofia samira mei anouk yuki hana beatriz casper ingrid aino',
    ),
    body: `**What is wrong.** In kettles with batch codes KT 01 to KT 13, the grey seal around the temperature sensor hardens after some weeks. Steam gets past it, cools on the sensor, and the display reads up to five degrees too low. The water is hotter than the kettle says.

**Is it dangerous.** No. The boil-dry cut-out is a separate part and works. Your green tea is in danger.

**What you get.** A kit with a blue seal, a new clip and a sheet of drawings, free, posted on the day you write. If you would rather not open it, send it in; we pay both ways and it takes four days.

**How we found it.** We did not. You did: Jonas measured it, Hana proved that it was not the thermometer, and Bożena named the part eleven days before our own test showed it. The thread is open to read.

| batch | what to do |
|---|---|
| KT 01 to KT 13 | free kit, or send it in |
| KT 14 to KT 21 | nothing; fixed while it was made, with a harder grey seal |
| from KT 22 | nothing; blue seal built in |

I signed off the first drawing of that seal. It had no tolerance for heat cycles and it should have.`,
    edits: [
      {
        by: 'desmond',
        daysAgo: 318,
        at: '09:12',
        note: 'Corrected the batches that were fixed by hand.',
        before:
          'Kettles from KT 14 on need nothing. If yours is older, write to us with the batch code and we post a kit.',
      },
    ],
    replies: [
      {
        by: 'gwen',
        daysAgo: 322,
        at: '15:21',
        votes: keys('renate maren bozena wendell jonas ilse renzo aoife crispin pru liam samira anouk hana'),
        body: 'Good notice. No "some users may experience".',
      },
      {
        by: 'silas',
        daysAgo: 322,
        at: '16:40',
        votes: keys('bozena jonas gwen ilse hakan dot zsofia samira anouk casper'),
        body: 'I gave the Tern two stars and said why. If the seal does what it says I will go back and change that. If it does not I will go back and change that too.',
      },
      {
        by: 'renate',
        daysAgo: 322,
        at: '16:58',
        votes: keys('bozena renzo nils hakan pru liam zsofia samira'),
        body: 'Fair in both directions. Yours went out at noon, Silas.',
      },
      {
        by: 'bozena',
        daysAgo: 322,
        at: '20:15',
        votes: keys(
          'maren wendell jonas gwen renzo aoife hakan silas dot crispin liam raj zsofia mei anouk hana casper',
        ),
        body: 'Thank you for name in the notice. For next time: when the steam has a way out, it takes it. I saw same thing in tram heating in 1987.',
      },
      {
        by: 'dot',
        daysAgo: 321,
        at: '09:48',
        votes: keys('maren bozena gwen nils liam raj samira anouk beatriz'),
        body: `Dear Desmond,

I have the letter KT 09. I have never unscrewed anything electrical. Is twelve minutes for a person like you, or for a person like me?

Dot`,
      },
      {
        by: 'desmond',
        daysAgo: 321,
        at: '10:30',
        votes: keys('bozena jonas gwen ilse renzo hakan dot crispin samira mei anouk beatriz'),
        body: 'For a person like you it is twenty-five, of which ten are finding your glasses. I have put a larger print of the drawings in your envelope.',
      },
      {
        by: 'casper',
        daysAgo: 320,
        at: '21:14',
        votes: keys('howard mei'),
        body: 'KT 16 here and it reads two degrees low. Fixed batch or not?',
      },
      {
        by: 'desmond',
        daysAgo: 319,
        at: '08:05',
        votes: keys('silas liam raj samira yuki'),
        body: 'Two degrees is inside what we allow, and I would like to see it anyway. Could you try the boiling test: full kettle, set to 100, wait until it clicks, read the display. If it says less than 98, I send you a kit and an apology.',
      },
      {
        by: 'casper',
        daysAgo: 318,
        at: '19:50',
        votes: keys('maren bozena ilse anouk'),
        body: '99. I withdraw the complaint and keep the apology.',
      },
      {
        by: 'theo',
        daysAgo: 316,
        at: '22:03',
        votes: keys('silas dot samira'),
        body: 'Ordered the kit, arrived in Thessaloniki in five days. The clip was fiddly. The rest was fine.',
      },
      {
        by: 'anouk',
        daysAgo: 309,
        at: '18:41',
        votes: keys('ilse renzo nils silas crispin pru'),
        body: "Did two yesterday, mine and my neighbour's. Tip: wet the seal before you push it in. With a dry one you will say words.",
      },
      {
        by: 'priya',
        daysAgo: 175,
        at: '10:10',
        votes: keys('gwen renzo silas dot liam anouk ferdi'),
        body: 'For the record, because somebody asked by mail: 412 kits sent, 31 kettles came to the workshop instead, 9 owners asked for their money back and got it.',
      },
      {
        by: 'rosalind',
        daysAgo: 98,
        at: '20:26',
        votes: keys('raj zsofia henrik'),
        body: 'Found this thread *because* I was about to buy one and typed "tern kettle problem". Bought it after reading. Odd feeling.',
      },
    ],
  },
  {
    key: 'parts-prices',
    board: 'notices',
    kind: 'discussion',
    by: 'priya',
    daysAgo: 150,
    at: '11:00',
    title: 'Part prices are frozen for a year, and the three that went up before',
    tags: keys('parts prices'),
    votes: keys('gwen ilse aoife hakan silas crispin zsofia ferdi casper tobias vera idris'),
    body: `Part prices stay as they are for the next twelve months. Before that, three of them rise today, and you should hear it from us and not from the basket.

- Quern belt: 6 to 7 euros. The maker of the belts closed; the new one is nearer and dearer.
- Gantry element: 14 to 15.50. Mica has become expensive. We have no better story than that.
- Farrier short handle: 19 to 22. We had been selling it at a loss by mistake since the first day. Desmond found the sheet.

Everything else is unchanged. The seal kit for the Tern stays free for the batches concerned, also next year, also for second owners.`,
    replies: [
      {
        by: 'pru',
        daysAgo: 150,
        at: '12:15',
        votes: keys('gwen aoife hakan samira mei ferdi gethin cyra'),
        body: 'An office manager writes: thank you for saying it before the invoice did.',
      },
      {
        by: 'silas',
        daysAgo: 149,
        at: '09:32',
        votes: keys('ilse hakan crispin raj mei linh'),
        body: `> We had been selling it at a loss by mistake since the first day.

That is the most believable sentence a company ever wrote to me.`,
      },
      {
        by: 'gethin',
        daysAgo: 149,
        at: '21:05',
        votes: keys('silas ingrid'),
        body: 'is there a list of all part prices in one place. not one by one',
      },
      {
        by: 'howard',
        daysAgo: 148,
        at: '08:20',
        votes: keys('jonas gwen hakan raj zsofia theo tobias lucien matteo'),
        body: 'There is now. Every product page has its parts with prices at the foot, and the whole list can be downloaded as a table from the shop.',
      },
      {
        by: 'renzo',
        daysAgo: 147,
        at: '13:48',
        votes: keys('crispin pru malik'),
        body: 'The Coot gasket remains 2 euros. I mention it so that it remains so.',
      },
      {
        by: 'lucien',
        daysAgo: 146,
        at: '16:30',
        votes: keys('hakan'),
        body: 'Does frozen mean frozen for orders outside the EU too?',
      },
      {
        by: 'priya',
        daysAgo: 146,
        at: '17:02',
        votes: keys('jonas ilse noor'),
        body: 'Yes. Postage is not ours to freeze, though, and it moves when it likes.',
      },
    ],
  },
];
