import { LRUCache } from 'lru-cache';
import { RE2JS, RE2JSException } from 're2js';
import { foldWord, holdsWord, readFolded, withoutInvisible, type FoldedText } from './folded-text';
import { carriedWords, maxPatternLength, type HoldingRule, type RuleTest } from './holding-rule';
import { hostsOf, isUnder, linksIn } from './links-in-text';
import { carriedIn } from './newcomer-rules';

/** A text as rules read it: each view of it is made once, for all rules. */
export interface ReadText {
  raw: string;
  plain: string;
  folded: FoldedText;
  links: string[];
  hosts: string[];
}

export function readText(raw: string): ReadText {
  const links = linksIn(raw);
  return {
    raw,
    plain: withoutInvisible(raw).normalize('NFKC'),
    folded: readFolded(raw),
    links,
    hosts: hostsOf(links),
  };
}

/** What a rule finds in the words alone; null where it finds nothing, or looks at something else than words. */
export type Finder = (text: ReadText) => string | null;

/** Longer than this is no evidence but a quotation. */
const maxMatched = 200;
/**
 * A program of this size takes a fortieth of a second for the longest post in the slowest of cases, measured on two
 * cores; larger ones come from counted repetitions such as `.{0,200}`.
 */
const maxProgramSize = 300;

export class PatternNotTaken extends Error {}

/** The engine walks through a text once, whatever the pattern: there is none that makes it try again and again. */
export function compilePattern(pattern: string): RE2JS {
  if (pattern.length > maxPatternLength)
    throw new PatternNotTaken(`Use at most ${maxPatternLength} characters.`);
  const compiled = compile(pattern);
  if (compiled.programSize() > maxProgramSize)
    throw new PatternNotTaken('This repeats too much: use smaller numbers in the curly brackets.');
  if (compiled.test('')) throw new PatternNotTaken('This fits every text, an empty one too.');
  return compiled;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    if (error instanceof RE2JSException)
      throw new PatternNotTaken(
        'This is not a pattern that is taken here. Looking ahead, looking behind and back references are not.',
      );
    throw error;
  }
}

/** By rule and version: a changed rule is another one, also for another instance of the house. */
const compiled = new LRUCache<string, Finder>({ max: 1000 });

export function finderOf({ id, version, test }: Pick<HoldingRule, 'id' | 'version' | 'test'>): Finder {
  const key = `${id}:${version}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = compileTest(test);
  compiled.set(key, made);
  return made;
}

/** How a test looks at words. */
export function compileTest(test: RuleTest): Finder {
  switch (test.kind) {
    case 'words':
      return findWords(test.words);
    case 'pattern':
      return findPattern(test.pattern);
    case 'links':
      return ({ links }) => (links.length > test.atMost ? `${links.length} links` : null);
    case 'hosts':
      return ({ hosts }) => listed(hosts.filter((host) => isUnder(host, test.hosts)));
    case 'newcomer':
      return ({ raw }) => listed(carriedIn(raw, test.carries).map((one) => carriedWords[one]));
    case 'rate':
    case 'repeats':
      return () => null;
  }
}

function findWords(words: readonly string[]): Finder {
  const folded = words.flatMap((word) => {
    const found = foldWord(word);
    return found ? [{ word, ...found }] : [];
  });
  return (text) => listed(folded.filter((word) => holdsWord(text.folded, word)).map(({ word }) => word));
}

function findPattern(pattern: string): Finder {
  const expression = compilePattern(pattern);
  return ({ plain }) => {
    // Whether it fits is quick; where it fits is asked only of the few that do.
    if (!expression.test(plain)) return null;
    const matcher = expression.matcher(plain);
    return matcher.find() ? (matcher.group() ?? '').slice(0, maxMatched) : null;
  };
}

function listed(found: readonly string[]): string | null {
  return found.length > 0 ? found.join(', ').slice(0, maxMatched) : null;
}
