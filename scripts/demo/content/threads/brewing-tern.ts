import { keys } from '../keys';
import type { Thread } from '../types';

/** The kettle, after the seal. */
export const brewingTern: Thread[] = [
  {
    key: 'tern-descale',
    board: 'brewing',
    kind: 'question',
    by: 'beatriz',
    daysAgo: 288,
    at: '13:40',
    title: 'Descaling the Tern without the whole flat smelling of vinegar',
    tags: keys('tern scale'),
    product: 'tern-09',
    votes: keys('bozena ferdi theo aino eileen'),
    body: 'Vinegar works and my flatmates have voted. What do you use that does not smell, does not harm the blue seal, and can be bought in a normal shop?',
    replies: [
      {
        by: 'kofi',
        daysAgo: 288,
        at: '21:55',
        accepted: true,
        votes: keys('howard desmond jonas renzo nils dot pru raj zsofia ferdi beatriz eileen'),
        body: `Citric acid, the powder, from the baking shelf. 20 g in half a litre of **cold** water, heat to 60 and no more, leave it for twenty minutes, rinse twice.

Not boiling: above about 70 citric acid and chalk make a new crust that is worse than the first. I learnt this on a two-group machine, with a queue.`,
      },
      {
        by: 'desmond',
        daysAgo: 287,
        at: '10:15',
        votes: keys('wendell jonas ilse renzo samira yuki'),
        body: "Seal: tested with citric acid at that strength for 200 hours, no change. Please don't use the sulphamic sort sold for boilers, the clip does not like it.",
      },
      {
        by: 'beatriz',
        daysAgo: 287,
        at: '13:20',
        votes: keys('crispin liam casper'),
        body: 'Done, no smell, no vote. The spout runs straighter too.',
      },
      {
        by: 'linh',
        daysAgo: 285,
        at: '06:02',
        votes: keys('aoife mei'),
        body: 'Rinse water I give to the blueberry plant. It has never been happier.',
      },
    ],
  },
  {
    key: 'tern-hold',
    board: 'brewing',
    kind: 'question',
    by: 'ingrid',
    daysAgo: 210,
    at: '17:05',
    title: 'Does hold mode wear the Tern out, or only my electricity bill?',
    tags: keys('tern energy'),
    product: 'tern-09',
    votes: keys('desmond ilse renzo ewan'),
    body: 'I leave it on hold at 95 the whole morning by pressing the button again each half hour. It is dark here and tea is a food group. Am I shortening its life? And what does it cost?',
    replies: [
      {
        by: 'bozena',
        daysAgo: 210,
        at: '20:12',
        accepted: true,
        votes: keys('kofi jonas gwen renzo aoife silas dot pru zsofia anouk yuki casper ingrid'),
        body: `Wear: no. The relay is made for 100,000 operations. In hold it switches about every 40 seconds, so 45 per half hour. You would need 1,100 hours of hold. Then it is a part for 9 euros.

Cost: I measured with lid on, 0.7 l at 95: about 55 watt. Four hours are 0.22 kWh. One boil from cold is 0.08. So if you drink fewer than three teas in the morning, boil again each time; if more, hold.`,
      },
      {
        by: 'ingrid',
        daysAgo: 210,
        at: '20:50',
        votes: keys('maren kofi ewan anouk linh'),
        body: 'Seven. Hold it is, with a clear conscience.',
      },
      {
        by: 'ewan',
        daysAgo: 209,
        at: '08:30',
        votes: keys('gwen crispin beatriz'),
        body: "Or fill a flask and let the sun that isn't there do the rest.",
      },
      {
        by: 'desmond',
        daysAgo: 208,
        at: '09:55',
        votes: keys('maren gwen liam raj ingrid'),
        body: "Bożena's relay figures are the ones on my sheet. I have nothing to add and have added it.",
      },
    ],
  },
  {
    key: 'tern-beep',
    board: 'brewing',
    kind: 'question',
    by: 'casper',
    daysAgo: 253,
    at: '05:58',
    title: 'Can the Tern be told to stop beeping? There are children asleep',
    tags: keys('tern noise'),
    product: 'tern-09',
    votes: keys('bozena silas crispin pru zsofia yuki hana beatriz aino'),
    body: 'It is 05:58. It beeped. Now everybody is up. There must be a way.',
    replies: [
      {
        by: 'crispin',
        daysAgo: 253,
        at: '07:30',
        accepted: true,
        votes: keys(
          'howard priya maren bozena jonas renzo aoife nils dot ewan samira ferdi casper conall joost',
        ),
        body: 'hold + and - together for five seconds. it beeps one last time, like a swan, and never again',
      },
      {
        by: 'casper',
        daysAgo: 253,
        at: '08:10',
        votes: keys('nils hakan dot liam raj zsofia ingrid'),
        body: 'I did it in the garden, in case. Silence. You have changed this family.',
      },
      {
        by: 'renate',
        daysAgo: 253,
        at: '09:20',
        votes: keys('jonas renzo nils ewan pru liam raj vera'),
        body: 'For the record it is on page 7 of the leaflet, and it should be on page 1. It also comes back if you hold both again, for people without children.',
      },
    ],
  },
];
