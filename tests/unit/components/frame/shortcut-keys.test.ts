import { describe, expect, it } from 'vitest';
import { controlOf, pageKeysOf, shortcutOf, stepTo } from '#app/components/frame/shortcut-keys';

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

/** As much of a page as the keys look at. */
function pageWith(...controls: Array<{ key: string; keyDoes: string }>) {
  const elements = controls.map((dataset) => ({ dataset }));
  return {
    querySelector: (selector: string) =>
      elements.find(({ dataset }) => selector === `main [data-key="${dataset.key}"]`) ?? null,
    querySelectorAll: () => elements,
  } as unknown as ParentNode;
}

describe('the keys of a page', () => {
  const page = pageWith({ key: 'h', keyDoes: 'Hide' }, { key: 'j', keyDoes: 'The next item' });

  it('find their control, but never while somebody types or with a key of the browser', () => {
    expect(controlOf({ ...press, key: 'h' }, page)?.dataset['keyDoes']).toBe('Hide');
    expect(controlOf({ ...press, key: 'x' }, page)).toBeNull();
    for (const held of [{ typing: true }, { ctrlKey: true }, { key: '"]' }])
      expect(controlOf({ ...press, ...held }, page)).toBeNull();
  });

  it('stand in the help once each', () => {
    const twice = pageWith({ key: 'h', keyDoes: 'Hide' }, { key: 'h', keyDoes: 'Hide and warn' });
    expect(pageKeysOf(twice)).toEqual([{ key: 'h', does: 'Hide' }]);
  });
});
