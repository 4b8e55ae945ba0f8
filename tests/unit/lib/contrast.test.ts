import { expect, it } from 'vitest';
import { contrastRatio } from '#app/lib/contrast';

const white = { lightness: 1, chroma: 0, hue: 0 };
const black = { lightness: 0, chroma: 0, hue: 0 };

it('gives black on white the greatest contrast there is, in either order', () => {
  expect(contrastRatio(black, white)).toBeCloseTo(21, 1);
  expect(contrastRatio(white, black)).toBeCloseTo(21, 1);
});

it('gives a colour on itself none', () => {
  expect(contrastRatio(white, white)).toBe(1);
});

it('knows what #767676 on white is: the greyest grey that may carry text', () => {
  expect(contrastRatio({ lightness: 0.5681, chroma: 0, hue: 0 }, white)).toBeCloseTo(4.54, 1);
});

it('judges what a screen can show of a colour, not what was asked for', () => {
  const beyondTheScreen = { lightness: 0.7, chroma: 0.4, hue: 150 };
  expect(contrastRatio(beyondTheScreen, black)).toBeLessThan(21);
  expect(contrastRatio(beyondTheScreen, black)).toBeGreaterThan(1);
});
