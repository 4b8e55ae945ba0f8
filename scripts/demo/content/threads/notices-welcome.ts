import { keys } from '../keys';
import type { Thread } from '../types';

/** How the place began. */
export const noticesWelcome: Thread[] = [
  {
    key: 'welcome',
    board: 'notices',
    kind: 'announcement',
    by: 'renate',
    daysAgo: 545,
    at: '09:30',
    title: 'Welcome to the bench: who we are and how this place works',
    tags: keys('welcome'),
    pinned: true,
    votes: keys(
      'howard desmond gwen ilse renzo aoife hakan silas dot ewan raj zsofia theo beatriz casper ayo henrik viktor hendrika paloma june lotte gudrun',
    ),
    body: `This is where owners of Larkspanner things talk to each other, and where we listen and answer in public.

A few things that are useful to know on the first day:

- **Questions** go to the board that fits: #grinding, #brewing, #pans-toast-and-scales or #repairs-and-parts. When an answer solves it, mark it as accepted. The next person with the same squeak will find it.
- **Reviews** belong on the product's page. They appear whatever number of stars they carry. We may reply. We may not remove one because it hurts.
- **The team** is labelled. There are four of us here: Howard, Desmond, Priya and me. If a post has no label, it is a customer, and very often a better engineer than we are.
- **Points** are thanks that you can count. They buy nothing important.

If something on this site does not work, say so here. If something we made does not work, say so here *and* tell me the batch code.`,
    replies: [
      {
        by: 'wendell',
        daysAgo: 544,
        at: '08:10',
        votes: keys('howard renate desmond maren hakan silas crispin zsofia tobias'),
        body: 'First (I have always wanted to write that). Delighted to find a manufacturer who says "take it apart" in the first paragraph instead of hiding it behind a warranty sticker (you know the sort).',
      },
      {
        by: 'gwen',
        daysAgo: 541,
        at: '12:06',
        votes: keys('howard renate desmond priya maren wendell'),
        body: 'Is there a prize for the most screws left over.',
      },
      {
        by: 'renate',
        daysAgo: 541,
        at: '14:20',
        votes: keys('howard desmond priya maren wendell jonas gwen ilse aoife zsofia samira'),
        body: 'There is a pocket for them in the tool roll. :toolbox:\n\n:::spoiler Which one\nThe ninth. There are eight tools.\n:::',
      },
      {
        by: 'jonas',
        daysAgo: 538,
        at: '22:31',
        votes: keys('howard renate wendell gwen'),
        body: 'Can we get the points as a CSV?',
      },
      {
        by: 'howard',
        daysAgo: 537,
        at: '08:44',
        votes: keys('renate desmond priya maren wendell jonas gwen ilse nils dot beatriz ayo lotte'),
        body: "Your own, yes, on the page with your statement: every point, its cause and the rule. Other people's, no.",
      },
      {
        by: 'dot',
        daysAgo: 470,
        at: '10:40',
        votes: keys(
          'howard renate desmond priya maren bozena kofi wendell jonas gwen ilse renzo aoife nils hakan silas ewan conall matteo',
        ),
        body: `Dear all,

My granddaughter has made me an account. I own one grinder, one kettle and one peeler, and I have questions about two of them. The peeler is perfect.

Kind regards,
Dot Higgs`,
      },
      {
        by: 'renate',
        daysAgo: 470,
        at: '11:02',
        votes: keys('desmond bozena kofi wendell jonas gwen ilse renzo nils hakan silas dot'),
        body: 'Welcome, Dot. Start with whichever of the two annoys you more. Every board takes questions from any level of screwdriver.',
      },
      {
        key: 'spam-welcome',
        by: 'dealz',
        daysAgo: 41,
        at: '03:41',
        body: 'Hello dear friend very nice comunity. I have all grinder all kettel for MINUS 70, write to best-deals at example dot test, only today, only for you',
        hidden: {
          by: 'renate',
          daysAgo: 41,
          at: '07:50',
          reason: 'Advertising for another shop. The account was made for this and is suspended.',
        },
      },
      {
        by: 'lotte',
        daysAgo: 0,
        at: '07:20',
        votes: keys('ruth'),
        body: 'Hello from a very new person. I have read about half of this site since last night instead of sleeping, so thank you, I think.',
      },
    ],
  },
  {
    key: 'house-rules',
    board: 'notices',
    kind: 'discussion',
    by: 'howard',
    daysAgo: 544,
    at: '10:15',
    title: 'The house rules, all nine of them',
    tags: keys('rules'),
    pinned: true,
    votes: keys('renate desmond maren kofi wendell zsofia samira linh ayo otis aino hendrika tariq arlo'),
    body: `1. Be as kind as you would be at somebody's kitchen table.
2. Criticise things, ours first. Leave people alone.
3. Mains voltage is not a hobby. If a repair needs the cover off, say "unplugged" in your instructions, and mean it.
4. No names, numbers or addresses of third persons. Couriers, neighbours and shop assistants did not sign up here.
5. Say it when you are paid, related or gifted. The label exists, and it is not an insult.
6. Selling your own used gear is fine, in its own thread, once. Selling anything else is not.
7. New members' links wait until one of us has looked. It takes hours, rarely a day.
8. A moderator who hides something tells its author why, in words. If you disagree, a *different* moderator looks again.
9. Staff follow the same rules. Rule 2 especially: you may criticise what we make as hard as you like.`,
    edits: [
      {
        by: 'howard',
        daysAgo: 301,
        at: '09:05',
        note: 'Rule 8 promised a second look without saying by whom.',
        before: `1. Be as kind as you would be at somebody's kitchen table.
2. Criticise things, ours first. Leave people alone.
3. Mains voltage is not a hobby. If a repair needs the cover off, say "unplugged" in your instructions, and mean it.
4. No names, numbers or addresses of third persons. Couriers, neighbours and shop assistants did not sign up here.
5. Say it when you are paid, related or gifted. The label exists, and it is not an insult.
6. Selling your own used gear is fine, in its own thread, once. Selling anything else is not.
7. New members' links wait until one of us has looked. It takes hours, rarely a day.
8. A moderator who hides something tells its author why, in words. If you disagree, we look again.
9. Staff follow the same rules. Rule 2 especially: you may criticise what we make as hard as you like.`,
      },
    ],
    locked: {
      by: 'howard',
      daysAgo: 544,
      at: '10:20',
      reason: 'Rules are kept in one piece. Questions about them are welcome in a thread of their own.',
    },
    replies: [],
  },
];
