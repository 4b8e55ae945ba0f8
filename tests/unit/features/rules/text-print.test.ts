import { describe, expect, it } from 'vitest';
import { likenessOf, nearly, printOf } from '#app/features/rules/text-print.server';

const template = (name: string, host: string) =>
  `Hello dear friends of ${name}, I have found the very best price for original watches and want to share it with all of you today, look at ${host} before it is gone for ever and tell your family about it too`;

describe('printOf', () => {
  it('is the same for the same words in disguise', () => {
    const plain = printOf('The best prices for all of your watches');
    expect(printOf('  THE best\nprices for аll of your w\u200batches!! ')?.exact).toBe(plain?.exact);
    expect(printOf('The best prices for all of your clocks')?.exact).not.toBe(plain?.exact);
  });

  it('has something in common for a template that was filled in again', () => {
    const [one, other] = [template('gardens', 'a-shop.test'), template('kitchens', 'b-shop.test')];
    const bands = new Set(printOf(one)?.bands);
    expect(printOf(other)?.bands.some((band) => bands.has(band))).toBe(true);
    expect(likenessOf(one, other)).toBeGreaterThanOrEqual(nearly);
  });

  it('knows two people who write about the same thing from one who writes it twice', () => {
    const one = 'My mower does not start in the cold, and I have already changed the plug and the oil.';
    const other = 'The mower stops after ten minutes. The plug is new, the oil is from last summer.';
    expect(likenessOf(one, other)).toBeLessThan(nearly / 2);
  });

  it('says nothing of what everybody says', () => {
    expect(printOf('Thank you so much!')).toBeNull();
  });
});
