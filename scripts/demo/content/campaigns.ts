import type { DemoCampaign } from './reward-types';

/** What the company gives for reviews, declared as the law wants it; one is over, one runs. */
export const campaigns: DemoCampaign[] = [
  {
    by: 'priya',
    products: ['tool-roll'],
    incentive: 'reward',
    given: 'A tool roll, as thanks for a translated repair sheet',
    who: 'link',
    from: 170,
    to: 120,
    reviews: ['pilar-roll'],
  },
  {
    by: 'priya',
    products: ['burrs-38'],
    incentive: 'reward',
    given: 'Five pounds off the next set of burrs',
    who: 'link',
    from: 6,
    to: -24,
    reviews: [],
  },
];
