import { useTexts, type Use } from './testimonial';

/** What a letter to an author is about. */
export type AuthorLetterKind = 'received' | 'withdrawn' | 'asked-again' | 'shortened';

interface AuthorLetterFacts {
  brand: string;
  /** Their own address: the words, every use, and a button beside each. */
  link: string;
  uses: readonly Use[];
  /** When each use was last taken back, as it stands in the rows. */
  withdrawn: ReadonlyArray<{ use: Use; at: string }>;
}

const subjects: Record<AuthorLetterKind, string> = {
  received: 'Your words have arrived',
  withdrawn: 'Receipt: what you have taken back',
  'asked-again': 'May we go on using your words?',
  shortened: 'We show your words shortened',
};

/** A letter to somebody about their own words. Each ends with the address by which they can take them back alone. */
export function authorLetter(
  kind: AuthorLetterKind,
  facts: AuthorLetterFacts,
): { subject: string; paragraphs: string[] } {
  return { subject: subjects[kind], paragraphs: [...paragraphsOf(kind, facts), ...endOf(facts)] };
}

function paragraphsOf(kind: AuthorLetterKind, { brand, uses, withdrawn }: AuthorLetterFacts): string[] {
  const list = uses.map((use) => useTexts[use].title).join('; ');
  if (kind === 'received')
    return [
      `Thank you. ${brand} has your words and reads them before they are shown anywhere.`,
      list
        ? `You have lent them for: ${list}.`
        : 'You have allowed no use of them yet, so they are shown nowhere.',
    ];
  if (kind === 'withdrawn')
    return [
      'This is the receipt of what you have taken back:',
      ...withdrawn.map(({ use, at }) => `${useTexts[use].title}: ${inUtc(at)}`),
      `On our own pages, in what we hand to other sites, in files and in our search it is gone within a minute. ${brand} was told where your words had been used, to take them out of what is printed or posted.`,
      list ? `Still allowed: ${list}.` : 'Nothing is allowed any more.',
    ];
  if (kind === 'asked-again')
    return [
      `A use of your words has ended or ends soon. ${brand} would like to go on; nothing happens unless you say so.`,
      list ? `Allowed now: ${list}.` : 'Nothing is allowed now, so they are shown nowhere.',
    ];
  return [
    `${brand} shows a part of your words, as you allow. Nothing was added; you see both wordings here.`,
  ];
}

function endOf({ link }: AuthorLetterFacts): string[] {
  return [
    'Look at it, change it or take it back here, without signing in:',
    link,
    'Keep this letter: whoever has the address can do that for you.',
  ];
}

/** `1 May 2026, 10:00 UTC`: the same for every reader, since a letter does not know where it is read. */
function inUtc(at: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(at))} UTC`;
}
