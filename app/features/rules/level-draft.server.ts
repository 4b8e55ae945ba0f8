import * as z from 'zod';
import { highestRank, lowestRank, mostMentions, type LevelRights } from '#app/policy/rights';

const ranks = Array.from({ length: highestRank - lowestRank + 1 }, (_, place) => lowestRank + place);
/** One above the highest: nobody but the team. */
const from = z.coerce
  .number()
  .int()
  .min(lowestRank)
  .max(highestRank + 1);
const number = (max: number) =>
  z.coerce
    .number({ error: 'Use a whole number' })
    .int('Use a whole number')
    .min(0, 'At least 0')
    .max(max, `At most ${max}`);
const each = (max: number) => z.array(number(max)).length(ranks.length, 'Give one for each level');

/** The table of rights: from which level on, or how much at each. */
export const levelDraft = z
  .object({
    links: from,
    pictures: from,
    vote: from,
    tags: from,
    pastNewcomer: from,
    mentions: each(mostMentions),
    editHours: each(8760),
  })
  .transform((draft): LevelRights[] =>
    ranks.map((rank, place) => ({
      links: rank >= draft.links,
      pictures: rank >= draft.pictures,
      vote: rank >= draft.vote,
      tags: rank >= draft.tags,
      pastNewcomer: rank >= draft.pastNewcomer,
      mentions: draft.mentions[place] ?? 0,
      editHours: draft.editHours[place] ?? 0,
    })),
  );
