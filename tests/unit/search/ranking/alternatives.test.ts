import { describe, expect, it } from 'vitest';
import {
  chooseAlternatives,
  rarityOf,
  type KnownWord,
  type LookedUpWord,
} from '#search/ranking/alternatives';

const known = (word: string, term: number, documents: number): KnownWord => ({ word, term, documents });
const asked = (word: string, rest: Partial<LookedUpWord> = {}): LookedUpWord => ({
  word,
  exact: null,
  similar: [],
  begun: [],
  ...rest,
});
const weightsOf = (word: LookedUpWord) =>
  Object.fromEntries(chooseAlternatives(word, 1_000).alternatives.map(({ term, weight }) => [term, weight]));

describe('chooseAlternatives', () => {
  it('takes a known word at its word', () => {
    expect(weightsOf(asked('kettle', { exact: { term: 1, documents: 40 } }))).toEqual({ 1: 1 });
  });

  it('corrects one mistake in a short word and two in a long one', () => {
    const similar = [known('order', 1, 30), known('other', 2, 90)];
    expect(weightsOf(asked('ordr', { similar }))).toEqual({ 1: 0.8 });
    const long = [known('restaurant', 3, 30)];
    expect(weightsOf(asked('resturnat', { similar: long }))).toEqual({ 3: 0.6 });
  });

  it('corrects no word that is too short to be guessed', () => {
    expect(weightsOf(asked('cta', { similar: [known('cat', 1, 30)] }))).toEqual({});
  });

  it('doubts a known word only in favour of a much more usual one, and only a little', () => {
    const similar = [known('message', 2, 50), known('massages', 3, 4)];
    expect(weightsOf(asked('massage', { exact: { term: 1, documents: 5 }, similar }))).toEqual({
      1: 1,
      2: 0.2,
    });
  });

  it('counts a word still being typed as its completions', () => {
    const begun = [known('kettle', 1, 9), known('kettles', 1, 9), known('ketchup', 2, 3)];
    expect(weightsOf(asked('ket', { begun }))).toEqual({ 1: 0.4, 2: 0.4 });
  });

  it('takes the rarity of what was probably meant, not of the mistake', () => {
    const similar = [known('whether', 1, 400), known('wether', 2, 1)];
    expect(chooseAlternatives(asked('whetehr', { similar }), 1_000).rarity).toBeCloseTo(rarityOf(400, 1_000));
  });
});

describe('rarityOf', () => {
  it('falls with the number of documents and never below zero', () => {
    expect(rarityOf(1, 1_000)).toBeGreaterThan(rarityOf(10, 1_000));
    expect(rarityOf(1_000, 1_000)).toBeGreaterThanOrEqual(0);
    // The count of all documents may lag behind.
    expect(rarityOf(20, 10)).toBeGreaterThanOrEqual(0);
  });
});
