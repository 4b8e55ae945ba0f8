import { describe, expect, it } from 'vitest';
import { maximumQueryBytes, parseQuery } from '#search/query/parse-query';

describe('parseQuery', () => {
  it('reads words, phrases, unwanted words and every operator', () => {
    expect(
      parseQuery(
        'kettle "boils over" -glass -"hard water" board:Help by:@Ann tag:lid product:k-1 kind:reviews is:unsolved stars:1 stars:2 lid',
      ),
    ).toEqual({
      text: 'kettle lid',
      phrases: ['boils over'],
      without: ['glass', 'hard water'],
      boards: ['help'],
      authors: ['ann'],
      tags: ['lid'],
      products: ['k-1'],
      kinds: ['review'],
      solved: false,
      stars: [1, 2],
      notUnderstood: [],
      wasCut: false,
    });
  });

  it('takes a quoted value as one name', () => {
    expect(parseQuery('tag:"hard water"').tags).toEqual(['hard water']);
  });

  it('reports operators whose value means nothing, and reads the rest', () => {
    const query = parseQuery('is:green stars:9 kind:thing tag: -board:help kettle');
    expect(query.notUnderstood).toEqual(['is:green', 'stars:9', 'kind:thing', '-board:help']);
    expect(query.text).toBe('tag: kettle');
  });

  it.each([
    'std::vector',
    'https://example.test/a',
    'constructor:x',
    '__proto__:x',
    'note:this',
    'a"b',
    '"open',
  ])('takes %j as a word', (text) => {
    expect(parseQuery(text)).toMatchObject({ text, notUnderstood: [] });
  });

  it('ignores signs that ask for nothing', () => {
    expect(parseQuery('"" -"" "?!"')).toMatchObject({ text: '', phrases: [], without: [] });
  });

  it('reads a bounded number of bytes, never half a character', () => {
    const { text, wasCut } = parseQuery('é'.repeat(10_000));
    expect(wasCut).toBe(true);
    expect(text).toBe('é'.repeat(maximumQueryBytes / 2));
    expect(parseQuery(`x${'👍'.repeat(10_000)}`).text).toBe(`x${'👍'.repeat((maximumQueryBytes - 4) / 4)}`);
    expect(parseQuery('x'.repeat(maximumQueryBytes)).wasCut).toBe(false);
  });

  it('gives names that a database takes', () => {
    expect(parseQuery('by:a\0b tag:\uD800').authors).toEqual(['a\uFFFDb']);
  });
});
