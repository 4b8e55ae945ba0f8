import { expect, it } from 'vitest';
import { avatarHueOf, initialsOf } from '#app/lib/initials';

it.each([
  ['Mara Lindqvist', 'ML'],
  ['anna maria de souza', 'AS'],
  ['tom_b', 'TB'],
  ['Aiko', 'A'],
  ['ليلى حداد', 'لح'],
  ['  …  ', '?'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('gives the same person the same hue, one of twelve', () => {
  expect(avatarHueOf('k3n9x0a1b2c3')).toBe(avatarHueOf('k3n9x0a1b2c3'));
  const hues = new Set(Array.from({ length: 500 }, (_, n) => avatarHueOf(`member-${n}`)));
  expect([...hues].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
