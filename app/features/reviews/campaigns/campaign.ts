import type { Incentive } from '../proof';

/** For whom something is given. Nobody is chosen by what they said, or will say. */
export const campaignWho = ['everybody', 'invited', 'link'] as const;
export type CampaignWho = (typeof campaignWho)[number];

export const whoWords: Record<CampaignWho, { label: string; hint: string }> = {
  everybody: {
    label: 'Everybody who reviews in that time',
    hint: 'Each review that is written in these days is marked.',
  },
  invited: {
    label: 'Whoever was invited by letter',
    hint: 'Reviews by buyers whom Vouch has invited to review the product, and by who comes by the link.',
  },
  link: {
    label: 'Whoever comes by the link of the campaign',
    hint: 'For a package or a mail of your own. The link opens the form that says what is given.',
  },
};

export const maxGiven = 120;
export const maxCampaignProducts = 100;
export const maxCampaignDays = 366;

/** What somebody gets for a review, as the form says it before and the label afterwards. */
export interface Reward {
  campaignId: number;
  incentive: Exclude<Incentive, 'none'>;
  given: string;
}
