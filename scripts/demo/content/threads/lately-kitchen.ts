import { keys } from '../keys';
import type { Thread } from '../types';

/** The last weeks in the kitchen and on the bench. */
export const latelyKitchen: Thread[] = [
  {
    key: 'first-pancake',
    board: 'kitchen',
    kind: 'question',
    by: 'matteo',
    daysAgo: 20,
    at: '12:10',
    title: 'Why does the first pancake always fail on the Farrier? Physics or superstition?',
    tags: keys('farrier pancakes'),
    product: 'farrier-26',
    votes: keys('kofi silas pru raj zsofia linh sunniva elodie paloma'),
    body: "Same batter, same butter, same man. Number one is pale, torn and greasy. From number two on, perfect. I've begun to make a sacrificial one. My children name it.",
    replies: [
      {
        by: 'raj',
        daysAgo: 20,
        at: '14:20',
        votes: keys('aoife nils hakan dot anouk viktor'),
        body: "With dosas we *throw* the first one to the crows. It's not a failure, it's a fee.",
      },
      {
        by: 'hana',
        daysAgo: 19,
        at: '16:50',
        accepted: true,
        votes: keys('desmond bozena aoife silas dot raj zsofia mei pilar petra sunniva adwoa nadia paloma'),
        body: `Physics. 1.7 kg of steel on a hob: the middle is ready after two minutes, the edge needs about six, and the surface looks the same throughout. The first pancake does the last part of the heating.

Test: a drop of water. If it sits and boils, wait. If it **runs about as a ball**, that's about 190 °C, pour.

And wipe the butter out, leave only a film. The first one is greasy because it drinks all of it.`,
      },
      {
        by: 'matteo',
        daysAgo: 17,
        at: '12:30',
        votes: keys('kofi liam casper petra brigid bram percy'),
        body: 'Six minutes, running drop, film of butter. Number one was perfect. The children were disappointed and wish to know what its name would have been.',
      },
      {
        by: 'kofi',
        daysAgo: 17,
        at: '22:05',
        votes: keys('crispin raj theo hana ximena'),
        body: 'Superstition.',
      },
    ],
  },
  {
    key: 'nib-blade',
    board: 'kitchen',
    kind: 'question',
    by: 'yasmin',
    daysAgo: 3,
    at: '12:40',
    title: 'New Nib blade: which side is up, or is that a trick question?',
    tags: keys('nib'),
    product: 'nib',
    votes: keys('samira adwoa rosalind viktor'),
    body: "It clicks in both ways round. One way it peels, the other way it also peels. I'm suspicious.",
    replies: [
      {
        by: 'gwen',
        daysAgo: 3,
        at: '12:55',
        accepted: true,
        votes: keys('kofi jonas ilse aoife silas pru raj zsofia imani gethin ayo'),
        body: 'Yes.',
      },
      {
        by: 'yasmin',
        daysAgo: 3,
        at: '13:10',
        votes: keys('howard silas samira casper'),
        body: "Yes it's a trick question or yes there's an up?",
      },
      {
        by: 'gwen',
        daysAgo: 3,
        at: '13:22',
        votes: keys('howard maren aoife dot zsofia imani idris mags yasmin'),
        body: 'Sharp both sides.',
      },
    ],
  },
  {
    key: 'gantry-lever',
    board: 'repairs',
    kind: 'question',
    by: 'hendrika',
    daysAgo: 13,
    at: '19:55',
    title: 'Gantry: the lever goes down, stays for a second and comes up again',
    tags: keys('gantry lever'),
    product: 'gantry',
    votes: keys('gwen liam samira conall idris mags'),
    body: 'Clean tray, nothing under the catch, I looked with a torch. If I push it down slowly it holds, if I push it the way anyone pushes a toaster, it jumps up. The youngest has learnt to say a word from it.',
    replies: [
      {
        by: 'bozena',
        daysAgo: 13,
        at: '20:15',
        votes: keys('maren ilse zsofia mei paloma'),
        body: 'Unplug it first. Then panel, and look at the catch from the side, while somebody pushes the lever. Does the hook reach over, or only touch?',
      },
      {
        by: 'hendrika',
        daysAgo: 12,
        at: '19:30',
        votes: keys('hakan noor'),
        body: "Only touches. There's a little tab that should lie flat, and it stands up a bit, like a dog-ear.",
      },
      {
        by: 'bozena',
        daysAgo: 12,
        at: '19:42',
        accepted: true,
        votes: keys('maren kofi gwen ilse hakan silas crispin hana linh adwoa bram mags'),
        body: "That's it. Tab was bent when somebody pulled a slice out with lever down. With flat pliers, bend it down until it is parallel with the rail, a little at a time, **cold and unplugged**. It wants one millimetre. If you give it two, it will never let go again, and this is also not good.",
      },
      {
        by: 'hendrika',
        daysAgo: 11,
        at: '18:40',
        votes: keys('kofi gwen ilse pru anouk ferdi bram'),
        body: 'One millimetre. It holds at any speed. The word, alas, stays.',
      },
      {
        by: 'renate',
        daysAgo: 11,
        at: '19:05',
        votes: keys('gwen aoife raj ferdi ximena'),
        body: "For everybody with the same dog-ear: the catch is 3 euros, and I'd rather send ten than have one of you hold the toast down.",
      },
    ],
  },
  {
    key: 'heron-fog',
    board: 'repairs',
    kind: 'question',
    by: 'paloma',
    daysAgo: 24,
    at: '17:50',
    title: 'The gauge of the Heron has fogged up from the inside',
    tags: keys('heron gauge'),
    product: 'heron',
    votes: keys('bozena kofi ilse ewan sunniva matteo gudrun'),
    body: 'Since it got colder, there is a mist behind the glass in the morning, gone by noon. The needle works. Is water getting in, or is this only weather?',
    replies: [
      {
        by: 'maren',
        daysAgo: 24,
        at: '18:40',
        accepted: true,
        votes: keys(
          'kofi gwen nils raj zsofia samira mei ferdi hana conall pilar fergus ximena elodie matteo',
        ),
        body: `Only weather, but weather that lives *inside*. Moist air was closed in, and in a cold kitchen it settles on the glass. Watches do this. So:

- Gauge off (17 mm spanner on the flat, hold the chamber with the other hand).
- The bezel turns off by hand, left. Lay glass, ring and gauge beside a warm radiator for a day. **Not on** it.
- Close it on a dry day, with the smallest smear of silicone grease on the ring.

If it fogs again within the week, the ring has a nick, and then it's a part.`,
      },
      {
        by: 'paloma',
        daysAgo: 21,
        at: '18:05',
        votes: keys('kofi renzo liam zsofia'),
        body: 'A day beside the radiator, and closed at noon on a dry day as for a ceremony. Clear since. I like that it is a watch.',
      },
      {
        by: 'kofi',
        daysAgo: 21,
        at: '22:00',
        votes: keys('gwen nils ewan raj samira'),
        body: "I'm going to be insufferable about my gauge now.",
      },
    ],
  },
];
