import { describe, expect, it } from 'vitest';
import { isShortening } from '#app/features/testimonials/shortening';

const original = 'I bought it in May. It broke once; they mended it within a day, free of charge.';

describe('isShortening', () => {
  it.each([
    'They mended it within a day.',
    'It broke once … they mended it',
    original,
    'I bought it in May. They mended it within a day, free of charge.',
  ])('lets words be left out: %s', (short) => {
    expect(isShortening(original, short)).toBe(true);
  });

  it.each([
    'They mended it within an hour.',
    'They mended it once',
    'free free of charge',
    '…',
    '',
    'I never bought it',
    `${original} ${original}`,
  ])('lets no word be added, changed or moved: %s', (short) => {
    expect(isShortening(original, short)).toBe(false);
  });
});
