import type { LevelRights, Right } from '#app/policy/rights';
import { plural } from '#app/lib/plural';

/** What can be asked a level for, in the words of the pages. Those with a number take one for each level. */
export const yesRights = ['links', 'pictures', 'vote', 'tags', 'pastNewcomer'] as const satisfies Right[];
export const numberRights = ['mentions', 'editHours'] as const satisfies Right[];

export const rightWords: Record<Right, { label: string; hint: string }> = {
  links: { label: 'Post links', hint: 'Of threads and replies. Quotes of posts here are none.' },
  pictures: { label: 'Post pictures', hint: 'In threads and replies.' },
  vote: { label: 'Vote', hint: 'To say that a thread, a reply or an idea helps.' },
  tags: { label: 'Make new tags', hint: 'Tags that are there may be used by everybody.' },
  pastNewcomer: { label: 'Post without being new', hint: 'Rules about new members leave them alone.' },
  mentions: { label: 'People named in one post', hint: 'At most 20.' },
  editHours: { label: 'Hours in which own posts can be changed', hint: '0 means for ever.' },
};

/** What a level lets its members do, a line for each thing that somebody would ask about. */
export function rightsInWords(rights: LevelRights): string[] {
  return [
    ...yesRights.filter((right) => rights[right]).map((right) => sentences[right]),
    `Name up to ${plural(rights.mentions, 'person', 'people')} in one post`,
    rights.editHours === 0
      ? 'Change what you have posted at any time'
      : `Change what you have posted for ${plural(rights.editHours, 'hour', 'hours')}`,
  ];
}

const sentences: Record<(typeof yesRights)[number], string> = {
  links: 'Post links',
  pictures: 'Post pictures',
  vote: 'Vote for what helps',
  tags: 'Make new tags',
  pastNewcomer: 'Post without the looks that new members get',
};

/** What the next level adds, in words; empty where it adds nothing. */
export function addedInWords(now: LevelRights, next: LevelRights): string[] {
  const known = new Set(rightsInWords(now));
  return rightsInWords(next).filter((line) => !known.has(line));
}

/** What a level lets its members do, and what each level adds to the one before it, in a sentence; lowest first. */
export function rightsOfLevels(
  rights: readonly LevelRights[],
  rank: number,
): { can: string[]; adds: string[] } {
  const own = rights[rank - 1];
  return {
    can: own ? rightsInWords(own) : [],
    adds: rights.map((now, place) => {
      const before = rights[place - 1];
      return before ? addedInWords(before, now).join('; ') : '';
    }),
  };
}
