import { describe, expect, it } from 'vitest';
import { maxMentions, mentionedBoards, mentionedHandles } from '#app/lib/markdown/mentions.mjs';

describe('mentionedHandles', () => {
  it('finds each handle once, lower case, in order', () => {
    expect(mentionedHandles('@Ann and @bob-2, (@ann) or @c_d.')).toEqual(['ann', 'bob-2', 'c_d']);
  });

  it('leaves addresses and paths alone', () => {
    expect(
      mentionedHandles('ann@example.com https://example.com/@ann @@ann x@ann @ann@example.social @a'),
    ).toEqual([]);
  });

  it('takes no handle that is too long to exist', () => {
    expect(mentionedHandles(`@${'a'.repeat(30)}`)).toEqual(['a'.repeat(30)]);
    expect(mentionedHandles(`@${'a'.repeat(31)}`)).toEqual([]);
  });

  it('stops counting where a body becomes a broadcast', () => {
    const crowd = Array.from({ length: 100 }, (_, index) => `@member${index}`).join(' ');
    expect(mentionedHandles(crowd)).toHaveLength(maxMentions);
  });
});

describe('mentionedBoards', () => {
  it('finds each board once, lower case, in any script', () => {
    expect(mentionedBoards('#Help and #młynki-kawy, (#help) or #2024.')).toEqual([
      'help',
      'młynki-kawy',
      '2024',
    ]);
  });

  it('leaves addresses, entities and headings alone', () => {
    expect(mentionedBoards('https://example.com/#top a#b &#39; # Title ##x #a_b #a-')).toEqual([]);
  });

  it('reads a body of nothing but signs quickly', () => {
    for (const piece of ['#', '#a', '#a-', 'a-']) mentionedBoards(piece.repeat(20_000));
    expect(mentionedBoards(`#${'a-'.repeat(20_000)}`)).toEqual([]);
  });
});
