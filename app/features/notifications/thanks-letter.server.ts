import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { listLetter } from './list-letter.server';

/** Everything that a letter of thanks is made of. */
export interface ThanksLetterFacts {
  to: string;
  memberPublicId: string;
  handle: string;
  noticeId: number;
  /** Who thanks: a person, by name. */
  giverName: string;
  words: string;
  points: number;
  token: string;
  origin: string;
  brand: string;
}

/** The letter in which somebody of the team thanks a member: their words, and who they are. */
export function thanksLetter(facts: ThanksLetterFacts): Letter {
  const { to, giverName, words, points, handle, memberPublicId, noticeId, token, origin, brand } = facts;
  return listLetter({
    ...{ to, list: 'thanks', token, origin, brand },
    what: `${giverName} from the team thanks you`,
    lines: [
      `“${words}” (${giverName})`,
      points > 0 ? `With it come ${plural(points, 'point', 'points')}.` : '',
      `Your points statement: ${origin}${paths.statement(handle)}`,
    ],
    why: 'You get this because a person of the team wrote it to you.',
    about: `thanks/${memberPublicId}`,
    letter: `${memberPublicId}/${noticeId}`,
  });
}
