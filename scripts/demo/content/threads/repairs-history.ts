import { keys } from '../keys';
import type { Thread } from '../types';

/** Things with a past, and who owns their guarantee. */
export const repairsHistory: Thread[] = [
  {
    key: 'heron-second-hand',
    board: 'repairs',
    kind: 'question',
    by: 'bram',
    daysAgo: 74,
    at: '13:50',
    title: 'Bought a second-hand Heron with no history. Where do I start?',
    tags: keys('heron second-hand'),
    product: 'heron',
    votes: keys('bozena jonas renzo liam raj zsofia anouk ferdi lucien fergus'),
    body: `It was in a box marked "kitchen misc". It has a smell. The lever moves, the gauge moves, something inside is brown. I paid 140, so I am either clever or about to learn.

What would you open first, and what should I replace without even looking?`,
    replies: [
      {
        by: 'kofi',
        daysAgo: 74,
        at: '21:55',
        votes: keys('maren bozena gwen ilse raj mei anouk ferdi vera sunniva keiko bram hendrika paloma'),
        body: `Clever, I'd say. My order:

1. Everything rubber goes without looking: the ring set, 18 euros.
2. Brown is coffee oil, not rust (nothing in there rusts). Washing soda, hot water, an hour, a bottle brush.
3. The bolt at the lever's foot: check that it has its washer. Second-hand ones never do.
4. Fill, no basket, pull gently to 3 bar over the sink and look for water where it shouldn't be.`,
      },
      {
        by: 'jonas',
        daysAgo: 74,
        at: '22:30',
        votes: keys('maren gwen yuki bram'),
        body: 'Gauge: compare with a bathroom scale. Lever on the scale, 20 kg at the handle should give close to 8 bar. Mine is 0.3 off.',
      },
      {
        by: 'desmond',
        daysAgo: 73,
        at: '09:10',
        votes: keys('jonas ilse renzo crispin mei lucien hendrika takumi'),
        body: 'Give me the number under the base and I can tell you the year, and which rings. There were two kinds of upper ring.',
      },
      {
        by: 'bram',
        daysAgo: 73,
        at: '18:20',
        votes: keys('bozena eileen'),
        body: '1147-H.',
      },
      {
        by: 'desmond',
        daysAgo: 73,
        at: '18:45',
        accepted: true,
        votes: keys('kofi jonas gwen aoife silas dot crispin pru gethin lucien brigid sunniva gudrun'),
        body: 'Then I know it: fourth year, lever forged, upper ring of the old kind with two lips (order "upper ring, early", not the set). That one came through the workshop once, after a house move. The owner had packed it in the washing machine and then, some weeks on, done a wash. We straightened the lever. It is a good machine with a clean conscience.',
      },
      {
        by: 'bram',
        daysAgo: 73,
        at: '19:02',
        votes: keys('renate jonas gwen ilse renzo silas ewan pru raj gethin otis'),
        body: `> packed it in the washing machine

Mine is the *washing machine* Heron? From the product page?`,
      },
      {
        by: 'desmond',
        daysAgo: 72,
        at: '09:15',
        votes: keys('bozena nils silas crispin samira beatriz conall aino takumi'),
        body: 'The very one.',
      },
      {
        by: 'bram',
        daysAgo: 66,
        at: '14:40',
        votes: keys('jonas nils pru samira ferdi stellan lucien brigid ximena takumi'),
        body: 'Rings, soda, washer, bolt. 9 bar, no drips, smells of nothing. Total 163 euros and two evenings. I shall never hide it when guests come.',
      },
    ],
  },
  {
    key: 'gift-guarantee',
    board: 'repairs',
    kind: 'question',
    by: 'dalia',
    daysAgo: 117,
    at: '09:30',
    title: 'Does the repair guarantee travel with a gift, or stay with the buyer?',
    tags: keys('guarantee'),
    votes: keys('gwen silas pru liam keiko'),
    body: 'I would like to give my brother my Flint and buy a Quern. He lives in another country and loses receipts as a profession. If something breaks, whom does it belong to?',
    replies: [
      {
        by: 'howard',
        daysAgo: 117,
        at: '10:02',
        accepted: true,
        votes: keys('bozena ilse silas dot crispin pru liam anouk casper ruth stellan imani'),
        body: 'To the thing. The guarantee follows the serial number, not the person: two years for everything, ten for bodies, frames and cranks. No receipt, no registration, any country we post to. If the number has been worn off, we look at the screws and make a guess in your favour.',
      },
      {
        by: 'dalia',
        daysAgo: 117,
        at: '10:40',
        votes: keys('linh cyra idris takumi'),
        body: "Then he can't lose it. He'll be almost disappointed.",
      },
      {
        by: 'pru',
        daysAgo: 116,
        at: '12:10',
        votes: keys('lucien dalia cyra'),
        body: 'Also works when the office buys it and *somebody* takes it home "for the weekend".',
      },
    ],
  },
  {
    key: 'coot-old-handle',
    board: 'repairs',
    kind: 'question',
    by: 'malik',
    daysAgo: 109,
    at: '20:15',
    title: 'First-series Coot: the new handle does not fit, the screw sits 4 mm higher',
    tags: keys('coot parts'),
    product: 'coot',
    votes: keys('silas samira yuki linh'),
    body: "My mother's Coot, older than this forum, handle burnt to a toffee. Ordered the new one, and the hole is 4 mm too low. Is the old handle still made or do I drill?",
    replies: [
      {
        by: 'renate',
        daysAgo: 109,
        at: '20:40',
        votes: keys('hakan conall vera gethin ayo otis'),
        body: "Please don't drill. There is an adapter for the first series, a small bent plate; I thought the shop said so and it doesn't. I'll put one in the post and then shout at the shop, which is Howard.",
      },
      {
        by: 'howard',
        daysAgo: 108,
        at: '08:30',
        votes: keys('renzo aoife zsofia theo vera keiko takumi'),
        body: 'The shop has been shouted at. It now asks "older than eight years?" before it lets you buy that handle.',
      },
      {
        by: 'malik',
        daysAgo: 104,
        at: '19:50',
        votes: keys('renate jonas aoife pru zsofia beatriz casper takumi'),
        body: 'Plate came, fits, handle on, my mother says that it is the wrong colour and that she will get used to it.',
      },
    ],
  },
  {
    key: 'tern-second-drop',
    board: 'repairs',
    kind: 'question',
    by: 'nadia',
    daysAgo: 46,
    at: '16:10',
    title: 'Bought a used Tern, code KT 0702. Do I still get the blue seal as second owner?',
    tags: keys('tern second-hand'),
    product: 'tern-09',
    votes: keys('maren jonas yuki gethin henrik gudrun'),
    body: "From a flea market, 20 euros, very clean. Then I read the notice. The code is KT 0702, so it's one of the bad ones, but I have no receipt and I wasn't even the first.",
    replies: [
      {
        key: 'seal-for-second-owners',
        by: 'renate',
        daysAgo: 46,
        at: '16:25',
        accepted: true,
        votes: keys('maren jonas aoife silas crispin anouk ruth noor sunniva ximena'),
        body: 'Second, third and eleventh owners too. Yours went out ten minutes ago.',
      },
      {
        by: 'hana',
        daysAgo: 46,
        at: '17:30',
        votes: keys('kofi jonas silas dot crispin liam samira anouk theo linh henrik mattias'),
        body: 'KT 0702? Nadia, is there a small dot of green nail varnish under the base, next to the code?',
      },
      {
        by: 'nadia',
        daysAgo: 46,
        at: '17:44',
        votes: keys('gwen ewan pru raj vera'),
        body: 'There is!',
      },
      {
        by: 'hana',
        daysAgo: 45,
        at: '10:20',
        votes: keys(
          'jonas ilse aoife nils silas dot liam raj zsofia mei yuki ingrid ayo brigid adwoa idris paloma eileen',
        ),
        body: "Then it's mine, from the overshoot thread. I gave it away when I got the new one, and it already **has** a blue seal. I marked it so that I would know it again at the workshop. It's the best-measured kettle in Europe. Look after it.",
      },
      {
        by: 'jonas',
        daysAgo: 45,
        at: '22:00',
        votes: keys('bozena ilse liam anouk yuki hana sunniva dalia henrik'),
        body: 'I have its data, Nadia, if you want its papers.',
      },
      {
        by: 'nadia',
        daysAgo: 44,
        at: '15:58',
        votes: keys('gwen ilse pru yuki linh otis elodie'),
        body: 'I would like its papers very much.',
      },
    ],
  },
];
