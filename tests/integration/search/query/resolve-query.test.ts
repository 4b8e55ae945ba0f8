import { describe, expect, it } from 'vitest';
import { parseQuery } from '#search/query/parse-query';
import { resolveQuery } from '#search/query/resolve-query';
import { aBoard, aProduct } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const open = await aBoard(db, { slug: 'help' });
const closed = await aBoard(db, { slug: 'staff-room', seenBy: ['staff'] });
const product = await aProduct(db, { slug: 'kettle' });
const ann = await aMember(db);

const resolve = (typed: string) => resolveQuery(db, parseQuery(typed), [open.id]);

describe('resolveQuery', () => {
  it('finds whom and what the names mean', async () => {
    const { question, unknown } = await resolve(
      `lid board:help by:@${ann.handle.toUpperCase()} product:kettle tag:repair is:solved kind:thread stars:2 "hard water" -glass`,
    );
    expect(unknown).toEqual([]);
    expect(question).toEqual({
      text: 'lid',
      phrases: ['hard water'],
      without: ['glass'],
      boards: [open.id],
      filters: {
        kinds: ['thread'],
        boardIds: [open.id],
        authorIds: [ann.id],
        productIds: [product.id],
        tags: ['repair'],
        stars: [2],
        solved: true,
      },
    });
  });

  it('tells a closed board from one that does not exist by nothing', async () => {
    const real = await resolve('board:staff-room');
    const invented = await resolve('board:invented');
    expect(real.question).toEqual(invented.question);
    expect(real.question.filters?.boardIds).toEqual([]);
    expect(real.unknown).toEqual(['board:staff-room']);
    expect(closed.id).toBeGreaterThan(0);
  });

  it('knows nobody who was erased', async () => {
    const gone = await aMember(db);
    await db.sql`update members set state = 'erased' where id = ${gone.id}`;
    expect((await resolve(`by:${gone.handle}`)).unknown).toEqual([`by:${gone.handle}`]);
  });

  it('asks for no filter that was not typed', async () => {
    expect((await resolve('just words')).question.filters).toEqual({});
  });
});
