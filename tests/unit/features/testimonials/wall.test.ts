import { describe, expect, it } from 'vitest';
import {
  endsSoon,
  frameSnippet,
  readOrigins,
  scriptSnippet,
  secondsToKeep,
} from '#app/features/testimonials/wall';

const now = new Date('2026-05-01T10:00:00Z');

describe('secondsToKeep', () => {
  it('is never longer than half a minute, and never past the first end', () => {
    expect(secondsToKeep(now, [])).toBe(30);
    expect(secondsToKeep(now, [null, '2027-01-01T00:00:00Z'])).toBe(30);
    expect(secondsToKeep(now, [null, '2026-05-01T10:00:12.9Z', '2026-05-01T10:00:20Z'])).toBe(12);
    expect(secondsToKeep(now, ['2026-05-01T09:59:00Z'])).toBe(0);
  });
});

describe('endsSoon', () => {
  it('keeps no page whose words end before it would be asked for anew', () => {
    expect(endsSoon([{ endsAt: null }, { endsAt: '2026-05-01T10:01:00Z' }], now)).toBe(true);
    expect(endsSoon([{ endsAt: null }, { endsAt: '2026-05-01T10:02:00Z' }], now)).toBe(false);
  });
});

describe('readOrigins', () => {
  it('takes whole origins, each once', () => {
    expect(readOrigins('https://shop.example\n https://SHOP.example/ http://127.0.0.1:4349')).toEqual([
      'https://shop.example',
      'http://127.0.0.1:4349',
    ]);
    expect(readOrigins('')).toEqual([]);
  });

  it.each([
    'https://*.example',
    'shop.example',
    'https://shop.example/path',
    'javascript:alert(1)',
    'null',
    "'self'",
  ])('refuses what is none: %s', (text) => {
    // A star is a letter to the parser of addresses; a policy would take it for all hosts.
    expect(readOrigins(text)).toBeNull();
  });
});

describe('the lines for pages elsewhere', () => {
  it('cannot be broken out of by a name', () => {
    const wall = { publicId: 'abcdefghijkl', name: '"><script>alert(1)</script>', layout: 'grid' } as const;
    for (const lines of [scriptSnippet(wall, 'https://house.test'), frameSnippet(wall, 'https://house.test')])
      expect(lines).not.toContain('<script>alert');
  });
});
