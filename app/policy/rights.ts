import { isTeam, type Actor } from './actor';

/** What a level lets its members do. What nobody has set is as the house has it. */
export interface LevelRights {
  links: boolean;
  pictures: boolean;
  vote: boolean;
  /** Whether a tag comes to be by their first use of it. */
  tags: boolean;
  /** Whether rules about new members leave them alone. */
  pastNewcomer: boolean;
  /** How many people one post may name. */
  mentions: number;
  /** For how many hours what they have posted may be changed; 0 for ever. */
  editHours: number;
}

export type Right = keyof LevelRights;

/** A right that was set for a level. Yes is 1, no is 0. */
export interface SetRight {
  name: string;
  rank: number;
  value: number;
}

export const lowestRank = 1;
export const highestRank = 5;
/** A post that names more people is a broadcast; nobody may set more (`maxMentions` of the renderer). */
export const mostMentions = 20;

/** As the house has it: everybody may do everything, and Helpers are no newcomers. */
function rightsOfTheHouse(rank: number): LevelRights {
  return {
    links: true,
    pictures: true,
    vote: true,
    tags: true,
    pastNewcomer: rank >= 3,
    mentions: mostMentions,
    editHours: 0,
  };
}

/** The rights of a level. */
export function rightsAt(rank: number, set: readonly SetRight[]): LevelRights {
  const house = rightsOfTheHouse(rank);
  const of = (name: Right) => set.find((one) => one.name === name && one.rank === rank)?.value;
  const may = (name: 'links' | 'pictures' | 'vote' | 'tags' | 'pastNewcomer') => {
    const value = of(name);
    return value === undefined ? house[name] : value === 1;
  };
  return {
    links: may('links'),
    pictures: may('pictures'),
    vote: may('vote'),
    tags: may('tags'),
    pastNewcomer: may('pastNewcomer'),
    mentions: of('mentions') ?? house.mentions,
    editHours: of('editHours') ?? house.editHours,
  };
}

/** What somebody's level lets them do; levels do not bind the team. */
export function rightsOf(actor: Actor): LevelRights {
  if (isTeam(actor)) return { ...rightsOfTheHouse(highestRank), editHours: 0 };
  return (actor.kind === 'member' && actor.rights) || rightsOfTheHouse(lowestRank);
}
