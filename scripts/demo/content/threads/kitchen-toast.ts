import { keys } from '../keys';
import type { Thread } from '../types';

/** The toaster and its crumbs. */
export const kitchenToast: Thread[] = [
  {
    key: 'gantry-one-side',
    board: 'kitchen',
    kind: 'question',
    by: 'petra',
    daysAgo: 181,
    at: '08:50',
    title: 'Gantry toasts the left slice dark and the right slice not at all',
    tags: keys('gantry element'),
    product: 'gantry',
    votes: keys('jonas gwen ilse aoife crispin ewan beatriz linh ruth'),
    body: 'Since this morning the right slot is only warm. Left is as always. It is fourteen months old and was lovely until breakfast. Fuse? Timer? Lever?',
    replies: [
      {
        by: 'bozena',
        daysAgo: 181,
        at: '09:40',
        accepted: true,
        votes: keys(
          'kofi jonas renzo nils crispin ewan pru liam raj zsofia samira mei anouk hana imani noor hendrika eileen',
        ),
        body: `Unplug it first, and wait until it's cold, ten minutes.

Elements are wired in two pairs, left pair and right pair. When one element in a pair breaks, both go cold. So: right side panel off (two T20), multimeter on each of the two elements:

- about **59 ohms**: good
- no reading: this one is broken
- both 59: then the connection at the top is loose, push it on

The bad one is 15.50 in parts. Take the number from the label inside.`,
      },
      {
        by: 'petra',
        daysAgo: 181,
        at: '18:20',
        votes: keys('jonas crispin liam samira'),
        body: 'Outer one, no reading. Inner one 58.6. I have never been so proud of a decimal.',
      },
      {
        by: 'renate',
        daysAgo: 180,
        at: '09:05',
        votes: keys('howard bozena kofi liam raj anouk ferdi imani noor'),
        body: "Fourteen months is inside the two years, so there's nothing to pay. A new element left this morning, the fitting is six minutes with the sheet. If you'd rather not, send the whole toaster, also free.",
      },
      {
        by: 'petra',
        daysAgo: 175,
        at: '08:30',
        votes: keys('aoife liam anouk joost noor takumi'),
        body: 'Fitted before work. Both slices brown. The old element is on the windowsill as a trophy.',
      },
      {
        by: 'ilse',
        daysAgo: 175,
        at: '08:44',
        votes: keys('renzo mei petra'),
        body: 'Even on both sides? Then please post a photo of the slice, some of us are collecting.',
      },
    ],
  },
  {
    key: 'gantry-crumbs',
    board: 'kitchen',
    kind: 'question',
    by: 'silas',
    daysAgo: 166,
    at: '10:40',
    title: 'The crumb tray catches about half. Where is the other half meant to go?',
    tags: keys('gantry crumbs'),
    product: 'gantry',
    votes: keys('jonas ilse hakan dot crispin ewan pru liam zsofia mei conall vera aino matteo'),
    body: `After four weeks I pulled the tray out: a neat, modest pile. Then I took the side off, as one does here. Inside, under the lower rail, in a place no tray will ever reach: the other half, going brown.

This is a 179 euro toaster designed by people who say that everything can be cleaned. I can clean it. With T20, a brush and swearing. My old toaster, which cost 25, I could turn upside down over the sink. If I turn this one upside down, the timer stops.

What was the plan?`,
    replies: [
      {
        by: 'ilse',
        daysAgo: 166,
        at: '11:02',
        votes: keys('jonas renzo aoife nils samira mei linh'),
        body: "I have the same with poppy seed. I thought it was the poppy seed's fault.",
      },
      {
        by: 'gethin',
        daysAgo: 166,
        at: '20:20',
        votes: keys('maren ilse zsofia ferdi beatriz'),
        body: "mine is plaster so I can't comment",
      },
      {
        by: 'desmond',
        daysAgo: 165,
        at: '09:50',
        votes: keys('bozena aoife nils hakan silas crispin ewan liam raj mei hana petra aino'),
        body: `The plan was a slope on the lower rail that leads crumbs to the tray. It is there. It is eleven degrees. I have just spent an hour with a bag of breadcrumbs, and eleven degrees is enough for sand and not for bread.

So you are right. I can do two things. For new ones: 30 degrees, it costs us nothing but a bending tool. For yours: a clip-on ramp that I can print and test this week. I will post here what it does, also if it does nothing.`,
      },
      {
        by: 'silas',
        daysAgo: 165,
        at: '10:15',
        votes: keys('desmond nils theo casper pilar stellan imani matteo'),
        body: 'I expected to be told that I hold it wrong.',
      },
      {
        by: 'fergus',
        daysAgo: 125,
        at: '19:05',
        votes: keys('dot linh'),
        body: 'Any news of the ramp? The croft has mice, and they have news.',
      },
      {
        by: 'desmond',
        daysAgo: 123,
        at: '08:30',
        votes: keys('nils liam samira yuki beatriz ingrid ruth gethin brigid'),
        body: 'It works for sliced bread (91 per cent on the tray by weight, up from 54) and not for seeds (60). Ramps can be had free from tomorrow. Seeds I am still losing to.',
      },
      {
        by: 'silas',
        daysAgo: 111,
        at: '10:05',
        votes: keys('bozena gwen ilse aoife crispin ewan raj anouk beatriz vera'),
        body: 'Ramp fitted. Tray now gets nearly all of it. Turning it upside down still stops the clock, which I now think of as a feature for people who like silence.',
      },
      {
        by: 'dalia',
        daysAgo: 80,
        at: '09:20',
        votes: keys('gwen sunniva matteo'),
        body: 'Rye bread with caraway: I confirm that seeds are winning.',
      },
    ],
  },
  {
    key: 'gantry-long-slice',
    board: 'kitchen',
    kind: 'question',
    by: 'ilse',
    daysAgo: 346,
    at: '06:40',
    title: 'What is the longest slice that really fits the Gantry?',
    tags: keys('gantry bread'),
    product: 'gantry',
    votes: keys('maren bozena kofi wendell gwen renzo hakan ewan'),
    body: 'The page says 138 mm. My oval loaf gives slices of 152 at the middle. Before I buy: is 138 the slot, the cage or the heated part? If I toast it standing up, what stays white?',
    replies: [
      {
        by: 'gwen',
        daysAgo: 346,
        at: '07:15',
        votes: keys('ilse raj'),
        body: 'Smaller loaf.',
      },
      {
        by: 'ilse',
        daysAgo: 346,
        at: '07:22',
        votes: keys('gwen aoife hakan silas ingrid'),
        body: 'No.',
      },
      {
        by: 'casper',
        daysAgo: 345,
        at: '07:40',
        votes: keys('kofi jonas gwen'),
        body: "Cage is 138 at the bottom and opens to about 144 at the top. Children's drawings fit up to 150 (tested, not by me).",
      },
      {
        by: 'desmond',
        daysAgo: 344,
        at: '10:30',
        accepted: true,
        votes: keys('maren bozena kofi jonas ilse renzo aoife ewan raj zsofia mei hana beatriz'),
        body: `Slot 138, cage 144 at the top, heated part 132 × 118. Your 152 standing up gives 34 mm of pale bread above. Turn it after two minutes and the middle gets toasted twice.

So, honestly: for that loaf this is the wrong toaster, unless you cut the slice in half, in which case it's a very good one.`,
      },
      {
        by: 'ilse',
        daysAgo: 343,
        at: '06:30',
        votes: keys('jonas renzo dot liam zsofia mei casper'),
        body: "I have decided to cut. I'll write a review in a month; it will mention the cut.",
      },
    ],
  },
  {
    key: 'courier-gantry',
    board: 'kitchen',
    kind: 'question',
    by: 'otis',
    daysAgo: 87,
    at: '23:20',
    title: 'Courier left my Gantry in the recycling bin, here is who he is',
    tags: keys('gantry delivery'),
    product: 'gantry',
    body: `My toaster was put into the blue bin and the card said "safe place". The driver is a Dave, my neighbour has his private number, it is 0000 112233, and his van is the one with the dent. If he has done this to you too, ring him and tell him what you think.

The toaster is fine, by the way. It was collection day, I got there with about ten minutes to spare.`,
    hidden: {
      by: 'renate',
      daysAgo: 86,
      at: '08:40',
      reason:
        'Your complaint is fair and we are following it up with the carrier. The post named a driver and gave his private number, which rule 4 does not allow. Please post it again without him; the bin can stay in.',
    },
    replies: [
      {
        by: 'gwen',
        daysAgo: 86,
        at: '07:50',
        body: 'Post it again without the number. The bin part is good.',
      },
    ],
  },
];
