import * as z from 'zod';
import { readDay } from '#app/lib/calendar-day';
import { campaignWho, maxCampaignDays, maxCampaignProducts, maxGiven } from './campaign';

const day = (ask: string) =>
  z
    .string({ error: ask })
    .refine((text) => readDay(text) !== null, 'Use a day that there is, such as 2026-12-31');

const dayMs = 86_400_000;

/** What is declared. There is no field for what a review has to say. */
export const campaignDraft = z
  .object({
    products: z
      .string({ error: 'Name at least one product' })
      .max(4000, 'Use fewer')
      .transform((text) => [
        ...new Set(
          text
            .toLowerCase()
            .split(/[\s,;]+/u)
            .filter(Boolean),
        ),
      ])
      .refine((skus) => skus.length > 0, 'Name at least one product')
      .refine((skus) => skus.length <= maxCampaignProducts, `Name at most ${maxCampaignProducts}`),
    incentive: z.enum(['reward', 'free-product'], { error: 'Choose what kind of thing it is' }),
    given: z
      .string({ error: 'Say what is given' })
      .trim()
      .min(2, 'Say what is given')
      .max(maxGiven, `Use at most ${maxGiven} characters`)
      .refine((text) => !/\p{Cc}/u.test(text), 'This has invisible characters'),
    who: z.enum(campaignWho, { error: 'Choose for whom' }),
    startsOn: day('On which day does it begin?'),
    endsOn: day('On which day does it end?'),
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    const days = (Date.parse(endsOn) - Date.parse(startsOn)) / dayMs;
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['endsOn'], message });
    if (days < 0) say('It ends before it begins');
    if (days > maxCampaignDays) say('Declare at most a year');
  });
export type CampaignDraft = z.infer<typeof campaignDraft>;
/** What is typed into it. */
export type CampaignForm = Record<keyof CampaignDraft, string>;
