import { describe, expect, it } from 'vitest';
import { foldWord, holdsWord, readFolded } from '#app/features/rules/folded-text';

const holds = (text: string, word: string) => {
  const folded = foldWord(word);
  return folded !== null && holdsWord(readFolded(text), folded);
};

describe('holdsWord', () => {
  it('meets a whole word and no part of another', () => {
    expect(holds('Win at the casino today', 'casino')).toBe(true);
    expect(holds('The casinos are closed', 'casino')).toBe(false);
    expect(holds('occasion', 'casio')).toBe(false);
  });

  it('sees through case, accents, width, look-alike letters and letters that nobody sees', () => {
    for (const text of [
      'CASINO',
      'cásinö',
      'ｃａｓｉｎｏ',
      'саsіnо',
      'cas\u200bi\u00adno',
      '𝐜𝐚𝐬𝐢𝐧𝐨',
      'cas\u0301ino',
    ])
      expect(holds(`the ${text}, now`, 'casino'), text).toBe(true);
  });

  it('meets words in a row, whatever stands between them', () => {
    expect(holds('Buy  **cheap** watches', 'cheap watches')).toBe(true);
    expect(holds('cheap and good watches', 'cheap watches')).toBe(false);
  });

  it('meets a word of another script, and one of a script without spaces anywhere', () => {
    expect(holds('это казино тут', 'казино')).toBe(true);
    expect(holds('免费赌场优惠', '赌场')).toBe(true);
  });

  it('meets nothing by what has no letters', () => {
    expect(foldWord('!!!')).toBeNull();
  });
});
