import type { TeamActs } from './team-act-types';

/** What the team has done around the talk: closed, brought together, made official, noted for each other, ruled. */
export const teamActs: TeamActs = {
  closings: [
    {
      thread: 'quern-rice',
      by: 'desmond',
      daysAgo: 20,
      at: '08:40',
      reason: 'answered',
      note: 'The burrs are out of danger and so is the rice. Whoever has done the same finds everything above; if yours smells burnt, open a thread of its own.',
    },
  ],
  merges: [
    {
      reply: 'second-click',
      by: 'renate',
      daysAgo: 5,
      at: '08:05',
      title: 'A soft second click after the Tern is off: loose lid?',
    },
  ],
  official: [{ reply: 'seal-for-second-owners', by: 'desmond', daysAgo: 45, at: '09:00' }],
  notes: [
    {
      thread: 'heron-upper-drip',
      by: 'renate',
      daysAgo: 2,
      at: '16:45',
      body: 'Desmond has one with the same drip on the bench and wants to see whether it is the upper seal or the piston. If he has not looked by Tuesday, I answer without him.',
    },
    {
      thread: 'heron-upper-drip',
      by: 'desmond',
      daysAgo: 1,
      at: '11:20',
      body: 'Upper seal, cut on one side. Third from the same bag. I take pictures this afternoon.',
    },
  ],
  rules: [
    {
      by: 'renate',
      daysAgo: 39,
      at: '10:30',
      name: 'Other shops and their codes',
      test: { kind: 'words', words: ['discount code', 'promo code', 'minus 70', 'best price'] },
      effect: 'hold',
      reason:
        'This reads like an offer of another shop. A person looks at it before it appears; if it is none, it is up within the day.',
      concerns: ['thread', 'reply'],
    },
  ],
  pointRules: [
    {
      by: 'howard',
      daysAgo: 45,
      at: '08:40',
      rule: 'review.with-photo',
      points: 8,
      why: 'A picture of the grounds helps the next buyer more than we had thought. Eight points rather than five from today on; what was earned before stays as it is.',
    },
  ],
  badges: [
    {
      by: 'howard',
      daysAgo: 60,
      at: '09:10',
      content: {
        name: 'Four weeks running',
        kind: 'streak',
        act: 'reply.posted',
        acts: [],
        post: null,
        number: 4,
        every: 'week',
        activeDays: null,
        enabled: true,
      },
      why: 'Whoever comes back week after week to answer keeps this place warm. That should show.',
    },
    {
      by: 'howard',
      daysAgo: 60,
      at: '09:25',
      content: {
        name: 'All round the bench',
        kind: 'set',
        act: null,
        acts: ['thread.posted', 'reply.accepted', 'review.published'],
        post: null,
        number: 3,
        every: null,
        activeDays: null,
        enabled: true,
      },
      why: 'For those who ask, answer and tell others what they bought: each once is enough.',
    },
    {
      by: 'howard',
      daysAgo: 58,
      at: '11:40',
      content: {
        name: 'On the workshop wall',
        kind: 'hand',
        act: null,
        acts: [],
        post: null,
        number: 1,
        every: null,
        activeDays: null,
        purpose: 'For words that our own workshop works by.',
        enabled: true,
      },
      why: 'No rule can tell the advice that hangs over our bench from advice that nobody tried. We can.',
    },
  ],
  givenBadges: [
    {
      by: 'renate',
      member: 'jonas',
      daysAgo: 26,
      at: '16:30',
      badge: 'On the workshop wall',
      reply: 'fifty-five',
      reason: 'For the check of worn burrs that hangs over our bench since the spring.',
      taken: {
        by: 'renate',
        daysAgo: 25,
        at: '13:50',
        reason:
          'My mistake, Jonas, and not yours: the check is from the same thread, but it is Maren who wrote it. Yours is the table, and for that you hold others.',
      },
    },
    {
      by: 'renate',
      member: 'maren',
      daysAgo: 25,
      at: '14:05',
      badge: 'On the workshop wall',
      reply: 'look-for-the-line',
      reason:
        "Open it, brush it, look for the thin bright line, count again: Maren's check hangs over our bench, and new colleagues learn by it.",
      shared: true,
    },
  ],
  contests: [
    {
      by: 'lorcan',
      words:
        'The three of us share a house and an oven. We read each other every Sunday because it is our bread, and nobody else has joined yet. Take the points if it looks wrong, but it is not a trick.',
    },
  ],
  thanks: [
    {
      by: 'desmond',
      member: 'liam',
      daysAgo: 18,
      at: '16:20',
      points: 15,
      words:
        'Liam, three people wrote to me this week that they got their grinder going because of what you wrote. None of them had to send it in. That is your doing, and I wanted you to know it.',
    },
  ],
  adjustments: [
    {
      by: 'howard',
      member: 'maren',
      daysAgo: 34,
      at: '10:15',
      points: 25,
      reason:
        'For the evening at our open workshop on which you took six worn burrs apart and showed everybody what to look for. No rule here could see that.',
    },
  ],
};
