import { describe, expect, it } from 'vitest';
import { shortcutOf, stepTo } from '#app/components/frame/shortcut-keys';

const press = { key: 'j', ctrlKey: false, metaKey: false, altKey: false, typing: false };

describe('shortcutOf', () => {
  it('knows the keys of the help, and no other', () => {
    const known = ['/', 'j', 'k', '?', 'x', 'Enter'].map((key) => shortcutOf({ ...press, key }));
    expect(known).toEqual(['/', 'j', 'k', '?', null, null]);
  });

  it('leaves to the page what is typed, and to the browser what is its own', () => {
    for (const held of [{ typing: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(shortcutOf({ ...press, ...held })).toBeNull();
  });
});

describe('stepTo', () => {
  it('begins at the first and ends at the last', () => {
    expect([stepTo(-1, 1, 3), stepTo(0, 1, 3), stepTo(2, 1, 3)]).toEqual([0, 1, 2]);
    expect([stepTo(-1, -1, 3), stepTo(0, -1, 3), stepTo(2, -1, 3)]).toEqual([0, 0, 1]);
  });
});
