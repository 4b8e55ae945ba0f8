import { describe, expect, it } from 'vitest';
import {
  formOf,
  isEmpty,
  maxDraftCharacters,
  readDraftForm,
  readPlace,
  startWith,
  writePlace,
} from '#app/features/writing/draft';

function aForm(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ draftPlace: 'reply:a1b2c3d4e5f6', ...fields }))
    form.append(name, value);
  return form;
}

describe('a place', () => {
  it('goes through its word and leads to its form', () => {
    for (const [word, form] of [
      ['thread:', '/threads/new'],
      ['thread:help', '/threads/new?board=help'],
      ['reply:a1b2c3d4e5f6', '/threads/a1b2c3d4e5f6/reply'],
      ['edit-thread:a1b2c3d4e5f6', '/threads/a1b2c3d4e5f6/edit'],
      ['edit-reply:a1b2c3d4e5f6', '/replies/a1b2c3d4e5f6/edit'],
      ['review:kettle', '/products/kettle/review'],
      ['edit-review:a1b2c3d4e5f6', '/reviews/a1b2c3d4e5f6/edit'],
    ] as const) {
      const place = readPlace(word);
      expect(place && writePlace(place)).toBe(word);
      expect(place && formOf(place)).toBe(form);
    }
  });

  it('is nothing else', () => {
    for (const word of [
      'reply:',
      'letter:x',
      'reply:../x',
      'reply:x/y',
      'review:a b',
      `review:${'a'.repeat(81)}`,
      null,
      new File([], 'x'),
    ])
      expect(readPlace(word)).toBeNull();
  });
});

describe('readDraftForm', () => {
  it('takes what was typed and leaves out how it is sent, files and what no text may hold', () => {
    const form = aForm({ body: 'a\0b', title: 'T', draftVersion: '3', intent: 'post' });
    form.append('photos', new File(['x'], 'x.png'));
    expect(readDraftForm(form)).toEqual({
      place: { kind: 'reply', about: 'a1b2c3d4e5f6' },
      base: 3,
      fields: { body: 'a\ufffdb', title: 'T' },
    });
  });

  it('refuses more than any form of ours holds', () => {
    expect(readDraftForm(aForm({ body: 'x'.repeat(maxDraftCharacters) }))).toBeNull();
    expect(
      readDraftForm(aForm(Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`f${n}`, 'x'])))),
    ).toBeNull();
    expect(readDraftForm(aForm({ draftPlace: 'nowhere' }))).toBeNull();
  });
});

it('counts words, not choices', () => {
  expect(isEmpty({ board: 'help', body: ' \n', kind: 'question' })).toBe(true);
  expect(isEmpty({ title: 'x' })).toBe(false);
});

it('starts a form with what was kept over what it starts with otherwise', () => {
  expect(startWith({ title: 'a', body: 'b' }, { fields: { body: 'c' } })).toEqual({ title: 'a', body: 'c' });
  expect(startWith({ title: 'a' }, null)).toEqual({ title: 'a' });
});
