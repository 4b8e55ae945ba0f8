import { describe, expect, it } from 'vitest';
import {
  compilePattern,
  compileTest,
  PatternNotTaken,
  readText,
} from '#app/features/rules/compile-test.server';
import type { RuleTest } from '#app/features/rules/holding-rule';

const find = (test: RuleTest, text: string) => compileTest(test)(readText(text));

describe('compilePattern', () => {
  it('takes what ends in good time, whatever the text', () => {
    for (const pattern of ['(x+x+)+y', '(a|aa)+$b', 'free.{0,20}money', '\\bcasinos?\\b'])
      expect(() => compilePattern(pattern), pattern).not.toThrow();
  });

  it('refuses in a sentence what it does not take', () => {
    for (const pattern of [
      '(?=a)b',
      '(?<!a)b',
      '(a)\\1',
      '(',
      'x'.repeat(301),
      '[a-z]{1,1000}Q',
      '((a{30}){30})',
      'a*',
    ])
      expect(() => compilePattern(pattern), pattern).toThrow(PatternNotTaken);
  });
});

describe('compileTest', () => {
  it('names the words that it met', () => {
    const test: RuleTest = { kind: 'words', words: ['casino', 'cheap watches', 'loan'] };
    expect(find(test, 'A CASINO and cheap watches')).toBe('casino, cheap watches');
    expect(find(test, 'A quiet evening')).toBeNull();
  });

  it('names what fits a pattern, also through letters that nobody sees', () => {
    expect(find({ kind: 'pattern', pattern: 'call \\+?\\d{6,}' }, 'Please c\u200ball +4912345678 now')).toBe(
      'call +4912345678',
    );
  });

  it('counts links and names hosts', () => {
    expect(find({ kind: 'links', atMost: 1 }, 'https://a.test https://b.test')).toBe('2 links');
    expect(find({ kind: 'links', atMost: 2 }, 'https://a.test https://b.test')).toBeNull();
    expect(find({ kind: 'hosts', hosts: ['spam.test'] }, 'see https://x.spam.test/y')).toBe('x.spam.test');
  });

  it('leaves to others what words alone cannot tell', () => {
    expect(find({ kind: 'rate', posts: 1, minutes: 1 }, 'Words')).toBeNull();
  });
});
