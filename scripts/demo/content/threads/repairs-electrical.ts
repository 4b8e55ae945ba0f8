import { keys } from '../keys';
import type { Thread } from '../types';

/** Where something has to be unplugged first. */
export const repairsElectrical: Thread[] = [
  {
    key: 'tern-base-dead',
    board: 'repairs',
    kind: 'question',
    by: 'stellan',
    daysAgo: 226,
    at: '08:30',
    title: 'Tern base dead after half a litre of tea went under it',
    tags: keys('tern base'),
    product: 'tern-09',
    votes: keys('jonas gwen hakan crispin raj ferdi vera'),
    body: 'Display off, nothing. It was unplugged within seconds and has dried for a day on a radiator. Is there something inside that can be saved, or do I plug it in and hope?',
    replies: [
      {
        by: 'bozena',
        daysAgo: 226,
        at: '09:02',
        accepted: true,
        votes: keys(
          'renate desmond maren kofi jonas ilse silas ewan raj zsofia samira anouk yuki casper vera ruth stellan',
        ),
        body: `Do NOT plug in and hope. Leave it unplugged.

- Four PH1 screws below, lift the cover straight up.
- You see one board and one glass fuse in a holder. Tea has sugar? Sugar is glue that conducts. Wash the board with distilled water and an old toothbrush, then alcohol, then three days of **dry** (not on a radiator, on a shelf).
- Measure fuse. Probably gone, it did its work. 1 euro, value is printed beside it. The same value, not larger, not foil.
- When all is dry and no sticky place is left, then plug in, at a socket with earth-leakage protection.

If fuse goes again: stop. New base is 24 euros and you have only one heart.`,
      },
      {
        by: 'stellan',
        daysAgo: 225,
        at: '08:10',
        votes: keys('anouk linh joost'),
        body: 'No sugar, but milk. Same?',
      },
      {
        by: 'bozena',
        daysAgo: 225,
        at: '08:25',
        votes: keys('renate gwen nils ewan liam zsofia yuki ruth eileen'),
        body: `> No sugar, but milk. Same?

Milk is worse, milk becomes cheese. Wash twice.`,
      },
      {
        by: 'stellan',
        daysAgo: 219,
        at: '18:30',
        votes: keys('bozena silas crispin pru anouk pilar'),
        body: 'Fuse gone, no cheese, three days, new fuse. It lives. The display has a faint tan.',
      },
      {
        by: 'renate',
        daysAgo: 218,
        at: '09:40',
        votes: keys('renzo hakan samira mei'),
        body: 'For readers in a hurry: if you are not sure about any one of these steps, the base is a part and posting it to us is free in the first two years, tea included.',
      },
    ],
  },
  {
    key: 'gantry-ohms',
    board: 'repairs',
    kind: 'question',
    by: 'fergus',
    daysAgo: 88,
    at: '18:40',
    title: 'Gantry element: is 52 ohms close enough to 59 to leave alone?',
    tags: keys('gantry element'),
    product: 'gantry',
    votes: keys('silas ruth keiko adwoa dalia'),
    body: "Three of mine read 58 or 59, the fourth 52. Toast looks fine. I was in there for the crumb ramp and now I know a thing I can't un-know.",
    replies: [
      {
        by: 'hana',
        daysAgo: 88,
        at: '19:30',
        votes: keys('raj pilar ayo keiko fergus idris'),
        body: 'Are your probes on the same points for all four? 7 ohms is a lot for a bad contact, which would read higher, not lower.',
      },
      {
        by: 'bozena',
        daysAgo: 87,
        at: '19:45',
        accepted: true,
        votes: keys('renate gwen hakan mei ferdi hana linh lucien henrik idris'),
        body: 'Lower means a part of the wire touches its neighbour: two turns are short. It makes that pair 13 percent hotter and it will burn there first. Not dangerous today. Unplug, look at this board from the flat side: you will see two turns close together. Move them apart with a *wooden* stick, do not bend the mica. If it comes back, new element.',
      },
      {
        by: 'fergus',
        daysAgo: 86,
        at: '18:15',
        votes: keys('bozena stellan matteo cyra'),
        body: 'Two turns cuddling. Parted them with a lolly stick. 58.4. The toaster in the croft thanks you and so does whoever was about to be told the house has a smell.',
      },
    ],
  },
  {
    key: 'quern-video',
    board: 'repairs',
    kind: 'question',
    by: 'lotte',
    daysAgo: 0,
    at: '08:05',
    title: 'Quern: is this noise normal? Short film inside',
    tags: keys('quern noise'),
    product: 'quern-64',
    body: `I bought it used on Saturday and it makes a ticking sound when it runs *out* of beans, like a playing card in bicycle spokes. I filmed it because I can't describe sounds: https://films.example.test/quern-ticking

Is it normal? I read the squeal thread and it isn't that, mine is slower and more cheerful.`,
    held: { reason: 'link-by-new-member' },
    replies: [],
  },
];
