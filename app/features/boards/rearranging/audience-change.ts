import { areAllAmong, type Audience } from '#app/policy/audience';
import { audienceChoices, ownerChoices, type KnownAudiences } from '../audience-choices';

/** What happens to who may read something when it goes from one board to another. */
export type AudienceChange = 'same' | 'wider' | 'narrower' | 'other';

/** Compares two boards' readers. Only what holds for everybody, whoever they are, counts as the same. */
export function compareAudiences(from: readonly Audience[], to: readonly Audience[]): AudienceChange {
  const [keepsAll, addsNobody] = [areAllAmong(from, to), areAllAmong(to, from)];
  if (keepsAll) return addsNobody ? 'same' : 'wider';
  return addsNobody ? 'narrower' : 'other';
}

const changeWords: Record<AudienceChange, string> = {
  same: 'The same people can read it as now.',
  wider: 'More people can read it than now.',
  narrower: 'Some who can read it now will not be able to any more.',
  other: 'Other people can read it than now: some lose it, some see it for the first time.',
};

/** The change in a sentence that also says who is meant: "Read by the team. Some who can read it now …". */
export function describeChange(
  { from, to }: { from: readonly Audience[]; to: readonly Audience[] },
  known: KnownAudiences,
): string {
  return `Read by ${describeAudience(to, known)}. ${changeWords[compareAudiences(from, to)]}`;
}

/** Who may read, as the middle of a sentence. A group or product that is not known any more is still said to be one. */
export function describeAudience(audiences: readonly Audience[], known: KnownAudiences): string {
  const names = new Map<string, string>([
    ['public', 'everybody'],
    ...audienceChoices(known).map(({ value, label }): [string, string] => [value, lowerFirst(label)]),
    ...ownerChoices(known).map(({ value, label }): [string, string] => [value, `buyers of ${label}`]),
  ]);
  const words = audiences.map((audience) => names.get(audience) ?? 'some members');
  return [...new Set(words)].join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
