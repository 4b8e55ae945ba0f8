import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio, type Oklch } from '#app/lib/contrast';

const css = readFileSync(new URL('../../../app/styles/tokens.css', import.meta.url), 'utf8');

// A brand may set any hue, and any chroma up to this one.
const HIGHEST_CHROMA = 0.16;
const hues = Array.from({ length: 72 }, (_, step) => step * 5);

const TEXT = 4.5;
const SHAPE = 3;

const papers = ['paper', 'surface', 'surface-2'];
const pairs: Array<[string, string, number]> = [
  ...papers.flatMap((paper): Array<[string, string, number]> => [
    ['text', paper, TEXT],
    ['muted', paper, TEXT],
    ['accent-text', paper, TEXT],
    ['danger', paper, TEXT],
    ['positive', paper, TEXT],
    ['warning', paper, TEXT],
    ['line-strong', paper, SHAPE],
    ['star', paper, SHAPE],
  ]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['accent-text', 'accent-soft', TEXT],
  ['text', 'accent-soft', TEXT],
  ['muted', 'accent-soft', TEXT],
  ['positive', 'positive-soft', TEXT],
  ['warning', 'warning-soft', TEXT],
  ['danger', 'danger-soft', TEXT],
  ['text', 'warning-soft', TEXT],
  ['text', 'danger-soft', TEXT],
  ['text', 'positive-soft', TEXT],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(pairs)('%s reads on %s for every hue that a brand may choose', (front, back, enough) => {
    const brands = [0, HIGHEST_CHROMA / 2, HIGHEST_CHROMA].flatMap((chroma) =>
      hues.map((hue) => ({ hue, chroma })),
    );
    const weak = brands.filter(
      (brand) => contrastRatio(token(front, theme, brand), token(back, theme, brand)) < enough,
    );
    expect(weak).toEqual([]);
  });
});

/** What a colour token is for a brand of this hue and chroma. */
function token(name: string, theme: 'light' | 'dark', brand: { hue: number; chroma: number }): Oklch {
  const value = new RegExp(`--color-${name}:\\s*light-dark\\(([^;]*)\\);`).exec(css)?.[1];
  const colours = value && [...value.matchAll(/oklch\(((?:[^()]|\([^()]*(?:\([^()]*\))*[^()]*\))*)\)/g)];
  const words = colours?.[theme === 'light' ? 0 : 1]?.[1];
  if (!words) throw new Error(`--color-${name} is not written as light-dark(oklch(...), oklch(...))`);
  const [lightness, chroma, hue] = words
    .replaceAll('var(--brand-chroma)', String(brand.chroma))
    .replaceAll('var(--hue)', String(brand.hue))
    .replace(/calc\(([\d.e-]+) \* ([\d.]+)\)/g, (_all, a: string, b: string) => String(Number(a) * Number(b)))
    .split(/\s+/)
    .map(Number);
  return { lightness: lightness ?? NaN, chroma: chroma ?? NaN, hue: hue ?? NaN };
}
