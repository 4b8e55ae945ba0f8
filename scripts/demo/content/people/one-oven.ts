import type { Person } from '../types';

/** Three of one house, whose votes for each other look like more than they are. */
export const oneOven: Person[] = [
  {
    key: 'fenna',
    name: 'Fenna Dijkstra',
    handle: 'fenna-d',
    email: 'fenna-d@example.test',
    role: 'member',
    activity: 'occasional',
    joined: { daysAgo: 88, at: '19:28' },
    lastSeenDaysAgo: 1,
    place: 'Leeuwarden',
  },
  {
    key: 'sander',
    name: 'Sander Postma',
    handle: 'sander-p',
    email: 'sander-p@example.test',
    role: 'member',
    activity: 'occasional',
    joined: { daysAgo: 86, at: '19:26' },
    lastSeenDaysAgo: 1,
    place: 'Leeuwarden',
  },
  {
    key: 'lorcan',
    name: 'Lorcan Daly',
    handle: 'lorcan-d',
    email: 'lorcan-d@example.test',
    role: 'member',
    activity: 'occasional',
    joined: { daysAgo: 86, at: '19:26' },
    lastSeenDaysAgo: 1,
    place: 'Leeuwarden',
  },
];
