import { newcomers } from './people/newcomers';
import { occasionalEarly } from './people/occasional-early';
import { occasionalRecent } from './people/occasional-recent';
import { oneOven } from './people/one-oven';
import { regulars } from './people/regulars';
import { team } from './people/team';
import type { Person } from './types';

export const people: Person[] = [
  ...team,
  ...regulars,
  ...occasionalEarly,
  ...occasionalRecent,
  ...oneOven,
  ...newcomers,
];
