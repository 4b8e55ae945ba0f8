import { keys } from '../keys';
import type { Thread } from '../types';

/** The electric grinder, and the slow small one. */
export const grindingQuern: Thread[] = [
  {
    key: 'quern-zero',
    board: 'grinding',
    kind: 'question',
    by: 'pru',
    daysAgo: 418,
    at: '12:15',
    title: 'Quern 64: how do I find true zero without eating the burrs?',
    tags: keys('quern zero'),
    product: 'quern-64',
    votes: keys('renate bozena kofi wendell jonas ilse aoife nils silas ewan'),
    body: `New office grinder. The leaflet says "close gently until the burrs touch, that is your zero". Gently according to whom? There are fourteen people here and we have fourteen kinds of gently, one of whom does karate.

I would like a method I can laminate.`,
    replies: [
      {
        by: 'bozena',
        daysAgo: 418,
        at: '20:10',
        votes: keys('wendell gwen crispin ewan pru beatriz'),
        body: 'With motor running or not running? Please say not running. Unplug it first.',
      },
      {
        by: 'kofi',
        daysAgo: 418,
        at: '22:40',
        accepted: true,
        votes: keys(
          'howard renate maren bozena wendell jonas gwen ilse renzo aoife nils hakan silas dot crispin pru liam hana beatriz',
        ),
        body: `Laminate this:

1. **Unplugged.** Take off the hopper and the top burr, brush both burrs and the thread. A crumb is worth two marks.
2. Put it back, set the dial to 40. Turn the lower burr by hand through the chute with a wooden skewer. It spins freely.
3. Close two marks at a time and spin each time. You will hear a faint *shh* once per turn. That is first contact.
4. Open half a mark. Loosen the small T20 screw in the dial, turn the dial to 0, tighten.
5. Plug in. Never start it below 3 with no beans in it.

Do it once, then only after changing burrs. It does not drift, people do.`,
      },
      {
        by: 'pru',
        daysAgo: 417,
        at: '11:50',
        votes: keys('kofi renzo aoife hakan silas crispin liam'),
        body: 'Laminated. Item 5 is in red. Somebody has already drawn a karate man on it.',
      },
      {
        by: 'wendell',
        daysAgo: 417,
        at: '12:30',
        votes: keys('aoife hakan silas'),
        body: '(For item 2 a chopstick is too thick and a knitting needle too hard. I have now tried both so that nobody else need.)',
      },
      {
        by: 'jonas',
        daysAgo: 416,
        at: '22:04',
        votes: keys('howard ilse hakan liam'),
        body: 'Confirming repeatability: five people, same method, same grinder. First contact between 5.0 and 5.6 marks on the old dial. Good enough.',
      },
    ],
  },
  {
    key: 'quern-backlash',
    board: 'grinding',
    kind: 'question',
    by: 'hana',
    daysAgo: 238,
    at: '17:10',
    title: 'The dial reads 42 going up and 44 coming down. Is that play or a bad thread?',
    tags: keys('quern dial'),
    product: 'quern-64',
    votes: keys('bozena zsofia samira conall aino eileen'),
    body: 'If I approach a setting from the fine side, 42 gives me 2:50 in the dripper. From the coarse side, 42 gives me 3:05, and I need 44 for the same 2:50. Repeatable, twelve runs. Is my thread worn after seven months?',
    replies: [
      {
        by: 'jonas',
        daysAgo: 238,
        at: '21:30',
        votes: keys('pru samira yuki matteo'),
        body: 'Same on mine, 1.7 marks on average. I always go past and come back, so I stopped noticing.',
      },
      {
        by: 'kofi',
        daysAgo: 237,
        at: '22:20',
        votes: keys('jonas silas ferdi'),
        body: "All of them. There's a spring that pushes the carrier up, and beans push it down. Which one wins depends on where you came from.",
      },
      {
        by: 'hana',
        daysAgo: 236,
        at: '16:45',
        accepted: true,
        votes: keys('renate priya renzo silas raj mei anouk joost'),
        body: `Found it, so I answer myself for the archive. It is the spring. Mine sat crooked in its seat: free length 21 mm on one side and 19 on the other. Turned it end for end, seated it flat. Difference between up and down is now 0.4 marks, which is the width of my pencil.

Rule for everybody: whatever the spring does, **always approach from the coarse side, with the motor running**, and the question disappears.`,
      },
      {
        by: 'desmond',
        daysAgo: 235,
        at: '09:05',
        votes: keys('ilse raj mei anouk hana joost'),
        body: 'Right on both counts. 0.4 is what the drawing allows. If anyone has more than one mark after seating it, the spring is a part, 2 euros, and I would like the old one back to look at.',
      },
    ],
  },
  {
    key: 'quern-squeal',
    board: 'grinding',
    kind: 'question',
    by: 'adwoa',
    daysAgo: 11,
    at: '16:40',
    title: 'Quern squeals for two seconds at start-up since this week',
    tags: keys('quern noise'),
    product: 'quern-64',
    votes: keys('dot ewan pru samira mei paloma'),
    body: 'Cold mornings only. Two seconds of a noise like a very small pig, then perfectly quiet for the rest of the day. Belt changed on the repair evening (four months ago?), tension as on the sheet. I have not changed beans. My neighbour has asked about the pig.',
    replies: [
      {
        by: 'bozena',
        daysAgo: 11,
        at: '19:50',
        votes: keys('priya renzo crispin linh'),
        body: 'Unplug, take off side plate, and look at the belt. Shiny on the inside? Then it slips when cold and stiff. If it is dull, then bearing.',
      },
      {
        by: 'adwoa',
        daysAgo: 10,
        at: '07:15',
        votes: keys('bozena hendrika'),
        body: 'Dull. And I can turn it by hand and it makes no sound at all.',
      },
      {
        by: 'kofi',
        daysAgo: 10,
        at: '22:05',
        votes: keys('gwen mei june'),
        body: 'Does it do it with beans in and without? And have you moved it? Mine complained for a week after I put it against an outside wall.',
      },
      {
        by: 'adwoa',
        daysAgo: 9,
        at: '16:22',
        votes: keys('liam'),
        body: 'With beans and without. Not moved. I warmed the motor with my hands this morning (unplugged, Bożena) and it did **not** squeal. So it is cold, whatever it is.',
      },
      {
        by: 'maren',
        daysAgo: 9,
        at: '18:35',
        votes: keys('gwen silas samira casper ayo adwoa'),
        body: "Cold and two seconds sounds to me like the grease in the upper bearing, stiff until it has been moved. Not dangerous, not nice. I would not open a sealed bearing for it. But I don't own a Quern, so wait for somebody who has had it apart.",
      },
      {
        by: 'jonas',
        daysAgo: 8,
        at: '21:50',
        votes: keys('gwen mei brigid'),
        body: 'If it helps: mine, kitchen at 14 °C, no squeal. Serial starts with 22. What is yours?',
      },
      {
        by: 'adwoa',
        daysAgo: 8,
        at: '22:10',
        votes: keys('anouk'),
        body: '23-0418. Ah. A different year, then.',
      },
      {
        by: 'adwoa',
        daysAgo: 4,
        at: '07:05',
        votes: keys('hana yasmin'),
        body: 'Still there this morning. Pig is punctual. I am not in a hurry but I would like to know whether it is a warning or a character trait.',
      },
    ],
  },
  {
    key: 'shale-slow',
    board: 'grinding',
    kind: 'question',
    by: 'percy',
    daysAgo: 54,
    at: '20:10',
    title: 'The Shale takes four minutes for one cup. Is mine faulty?',
    tags: keys('shale speed'),
    product: 'shale',
    votes: keys('jonas ilse hakan mei lucien malik hendrika takumi'),
    body: '12 g, setting 14, four minutes and ten seconds, and I am not a weak man. The page says about three. My tea-drinking flatmate has timed it and is enjoying himself.',
    replies: [
      {
        by: 'mei',
        daysAgo: 54,
        at: '21:02',
        votes: keys('gwen ilse silas ewan ferdi'),
        body: 'Three for a medium roast, four for a light one. What are you grinding?',
      },
      {
        by: 'percy',
        daysAgo: 54,
        at: '21:15',
        votes: keys('gwen'),
        body: 'Something light that tastes of lemon. Cost a fortune.',
      },
      {
        by: 'ferdi',
        daysAgo: 53,
        at: '20:40',
        votes: keys('kofi gwen hakan theo'),
        body: 'Then yours is normal and your taste is the fault. On the river I take a darker bean *only* because of the Shale.',
      },
      {
        by: 'renate',
        daysAgo: 52,
        at: '09:20',
        accepted: true,
        votes: keys('kofi renzo dot raj samira mei ingrid noor otis henrik percy paloma'),
        body: `It isn't faulty. It is slow, and with a light roast it is slower than our own page says, so the page is at fault. "About three minutes" was measured with a medium roast and a product manager who wanted to go home.

Two honest options:

- keep it for travel with darker beans, where it does well, or
- send it back within the sixty days, opened and used is fine, and have a Flint for the difference. It does 12 g of your lemon in under forty seconds.

I have asked for the page to say "three to four".`,
      },
      {
        by: 'percy',
        daysAgo: 52,
        at: '19:33',
        votes: keys('ilse mei ferdi vera matteo cyra'),
        body: 'Swapped. The flatmate has asked what we will time now.',
      },
      {
        by: 'silas',
        daysAgo: 51,
        at: '10:20',
        votes: keys('nils raj ferdi joost fergus'),
        body: '"The page is at fault." I keep these in a folder.',
      },
    ],
  },
];
