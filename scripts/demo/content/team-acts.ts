import type { TeamActs } from './types';

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
