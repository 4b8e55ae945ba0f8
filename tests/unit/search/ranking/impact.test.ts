import { describe, expect, it } from 'vitest';
import { fieldWords, impactLevels, impactOf, impactsOf } from '#search/ranking/impact';

const impactOfWord = (word: string, parts: Partial<Parameters<typeof fieldWords>[0]>) => {
  const words = fieldWords({ title: '', body: '', context: '', tags: [], ...parts });
  return impactsOf(words, (one) => one).get(word);
};
const level = (word: string, parts: Parameters<typeof impactOfWord>[1]) =>
  impactOfWord(word, parts)?.level ?? -1;

describe('impactsOf', () => {
  it('says more about a document by its title than by its text, and least by its context', () => {
    const text = 'my kettle leaks';
    expect(level('kettle', { title: text })).toBeGreaterThan(level('kettle', { body: text }));
    expect(level('kettle', { body: text })).toBeGreaterThan(level('kettle', { context: text }));
    expect(level('kettle', { tags: ['kettle'] })).toBeGreaterThan(level('kettle', { context: text }));
  });

  it('says less in a long text than in a short one', () => {
    const long = `kettle ${'and so on '.repeat(400)}`;
    expect(level('kettle', { body: 'kettle' })).toBeGreaterThan(level('kettle', { body: long }));
  });

  it('grows ever less by repeating a word', () => {
    const levels = [1, 2, 4, 8, 5_000].map((times) => level('kettle', { body: 'kettle '.repeat(times) }));
    expect(levels).toEqual([...levels].sort());
    expect(levels.at(-1)).toBeLessThan(impactLevels);
  });

  it('knows which words stand in the title', () => {
    expect(impactOfWord('kettle', { title: 'Kettle', body: 'kettle' })?.inTitle).toBe(true);
    expect(impactOfWord('kettle', { body: 'kettle' })?.inTitle).toBe(false);
  });

  it('leaves out words that say nothing and joins those that mean the same', () => {
    const words = fieldWords({ title: 'The kettles', body: 'a kettle', context: '', tags: [] });
    const stems: Record<string, string | null> = { the: null, a: null, kettles: 'kettl', kettle: 'kettl' };
    expect([...impactsOf(words, (word) => stems[word] ?? null).keys()]).toEqual(['kettl']);
  });

  it('keeps levels between nothing and all', () => {
    expect(impactOf(0)).toBeGreaterThan(0);
    expect(impactOf(impactLevels - 1)).toBeLessThan(1);
  });
});
