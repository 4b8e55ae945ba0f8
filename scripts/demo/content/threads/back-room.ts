import { keys } from '../keys';
import type { Thread } from '../types';

/** For the team. */
export const backRoom: Thread[] = [
  {
    key: 'who-answers',
    board: 'back-room',
    kind: 'discussion',
    by: 'renate',
    daysAgo: 30,
    at: '08:30',
    title: 'Who answers what from now on',
    tags: keys('rota'),
    votes: keys('howard priya'),
    body: `Until now I answered, and the rest of you felt guilty. A proposal:

| board | first | if it waits a day |
|---|---|---|
| Grinding | Desmond | me |
| Brewing | me | Desmond |
| Pans, toast, scales | me | Howard |
| Repairs | me | Desmond |
| Prototypes | Desmond | Priya |

Rule: leave it alone while the members are at it. Maren, Bożena and Kofi are usually better and always faster. Step in when it is a fault of ours, money, danger, or when somebody has waited three days.`,
    replies: [
      {
        by: 'desmond',
        daysAgo: 30,
        at: '09:10',
        votes: keys('renate'),
        body: 'Fine. I\'d add "or when Bożena has told someone not to touch it and they touch it".',
      },
      {
        by: 'howard',
        daysAgo: 30,
        at: '09:30',
        body: 'Fine with toast. I know toast.',
      },
      {
        by: 'renate',
        daysAgo: 2,
        at: '08:40',
        votes: keys('howard desmond'),
        body: "Three questions have now waited longer than two days: Conall's collar, Ximena's piston, Viktor's display. Desmond, the first two need a drawing. I'll take the display.",
      },
      {
        by: 'desmond',
        daysAgo: 1,
        at: '17:50',
        votes: keys('priya'),
        body: 'Collar tomorrow, I have to find the paper drawing. 6.35, I am fairly sure, and I want to be sure.',
      },
    ],
  },
  {
    key: 'seal-numbers',
    board: 'back-room',
    kind: 'discussion',
    by: 'howard',
    daysAgo: 178,
    at: '10:10',
    title: 'Seal kit for the Tern: numbers before we call it closed',
    tags: keys('tern'),
    votes: keys('renate desmond priya'),
    body: `- 2,140 kettles in the batches concerned
- 412 kits, 31 repairs here, 9 refunds
- so about 1,690 people have not heard, or don't mind, or don't measure
- average of all Tern reviews: 2.7 when the notice went up, 4.1 now
- cost to date 6,870 euros with postage

I don't think that it's closed. I think that the free kit has no end date, and that this line goes into the budget each year until nobody writes.`,
    replies: [
      {
        by: 'priya',
        daysAgo: 178,
        at: '10:40',
        votes: keys('howard renate'),
        body: 'Agreed. I have the addresses of 1,100 of them from orders. One letter, no advertising in it, with the code to look for. Those who asked not to be written to are not in the 1,100.',
      },
      {
        by: 'desmond',
        daysAgo: 178,
        at: '11:05',
        votes: keys('renate priya'),
        body: "Please let the letter say what's wrong in the first line.",
      },
      {
        by: 'renate',
        daysAgo: 177,
        at: '08:50',
        votes: keys('howard'),
        body: 'And let it be signed by one of us, with a name and a way to answer.',
      },
    ],
  },
  {
    key: 'people-to-thank',
    board: 'back-room',
    kind: 'discussion',
    by: 'priya',
    daysAgo: 6,
    at: '15:20',
    title: 'Whom do we owe a thank-you this quarter?',
    tags: keys('thanks'),
    votes: keys('renate desmond'),
    body: `Not "advocates to activate". People to thank, in order of how much we'd miss them:

1. Maren: more answers than the four of us together in some weeks, and a beech block.
2. Bożena: the seal. Also every sentence that begins with a plug.
3. Kofi: the entire lever section.
4. Jonas, Hana: for being right in public, politely.
5. Dot: for the letter on the wall.

And one to *ask after*: Wendell hasn't been here for more than eight months. I'd like to write to him as a person, not as a campaign. He gave leave to be contacted, so it's allowed. Renate, would you, since he knew you best?`,
    replies: [
      {
        by: 'renate',
        daysAgo: 6,
        at: '16:05',
        votes: keys('howard desmond'),
        body: 'Yes. Tonight, by hand, with too many brackets.',
      },
      {
        by: 'howard',
        daysAgo: 6,
        at: '16:30',
        votes: keys('priya'),
        body: 'Presents: nothing with our name on it. They have enough of our name.',
      },
    ],
  },
];
