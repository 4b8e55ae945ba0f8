import { describe, expect, it } from 'vitest';
import { copyOfTestimonial } from '#app/features/testimonials/copy-of-testimonial.server';
import { eraseTestimonial } from '#app/features/testimonials/erase-testimonial.server';
import { giveTestimonial } from '#app/features/testimonials/give-testimonial.server';
import { findByAuthorKey } from '#app/features/testimonials/testimonial-queries.server';
import { system } from '#app/policy/actor';
import type { Db } from '#db/client';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { aRequest } from '#tests/support/testimonials';

const { db } = await testDatabase();
const nobody = { db, actor: system, now: new Date() };
const canary = {
  name: 'Zwanzigerova',
  email: 'zwanzigerova@example.test',
  words: 'The zwitscher kettle sings.',
};

/** Every column of every table that holds one of these texts. */
async function placesOf(house: Db, texts: readonly string[]): Promise<string[]> {
  const columns = await house.sql<Array<{ schema: string; place: string; name: string }>>`
    select c.table_schema as schema, c.table_name as place, c.column_name as name
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'graphile_worker')
      and (c.data_type in ('text', 'json', 'jsonb', 'ARRAY', 'tsvector') or c.udt_name = 'citext')`;
  const found: string[] = [];
  for (const { schema, place, name } of columns)
    for (const text of texts) {
      const [row] = await house.sql`
        select 1 from ${house.sql(schema)}.${house.sql(place)} where position(${text.toLowerCase()} in lower(${house.sql(name)}::text)) > 0 limit 1`;
      if (row) found.push(`${place}.${name}`);
    }
  return [...new Set(found)].sort();
}

async function given(): Promise<{ id: number; authorKey: string }> {
  const request = await aRequest(db, {
    ...{
      kind: 'mail',
      email: canary.email,
      name: canary.name,
      note: `Dear ${canary.name}`,
      basis: 'a letter',
    },
  });
  const draft = {
    ...{ words: canary.words, name: canary.name, email: canary.email, jobTitle: '', company: '' },
    ...{ nameForm: 'full' as const, mayShorten: 'no' as const, incentive: 'none' as const },
    ...{
      relation: 'customer' as const,
      uses: ['this-site' as const, 'print' as const],
      months: '0' as const,
    },
  };
  const done = await giveTestimonial(nobody, { key: request.key, draft, photo: null });
  if (!done.ok) throw new Error(done.problem.code);
  await db.sql`update testimonials set state = 'approved' where id = ${done.value.id}`;
  await rebuildLocal(db);
  return done.value;
}

describe('eraseTestimonial', () => {
  it('leaves no word, name or address of its author in any table, and keeps the rows that it was taken back', async () => {
    const { id, authorKey } = await given();
    const texts = [canary.name, canary.email, 'zwitscher'];
    expect(await placesOf(db, texts)).toEqual(
      expect.arrayContaining([
        'testimonial_requests.email',
        'testimonial_requests.name',
        'testimonials.email',
        'testimonials.name',
        'testimonials.words',
      ]),
    );
    expect((await eraseTestimonial(nobody, authorKey)).ok).toBe(true);
    await rebuildLocal(db);
    expect(await placesOf(db, texts)).toEqual([]);
    expect(await findByAuthorKey(db, authorKey)).toMatchObject({
      isErased: true,
      state: 'withdrawn',
      uses: [],
    });
    expect(await kindsAbout(db, 'testimonial', id)).toEqual([
      'testimonial.received',
      'testimonial.withdrawn',
    ]);
    expect(await eraseTestimonial(nobody, authorKey)).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('knows no other secret', async () => {
    for (const key of ['', 'a'.repeat(96), "' or true --"])
      expect(await eraseTestimonial(nobody, key)).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});

describe('copyOfTestimonial', () => {
  it('gives its author all that is kept about it', async () => {
    const { authorKey } = await given();
    const copy = JSON.stringify(await copyOfTestimonial(db, authorKey));
    for (const text of [canary.name, canary.email, canary.words, 'this-site', 'print'])
      expect(copy).toContain(text);
    expect(await copyOfTestimonial(db, 'a'.repeat(96))).toBeNull();
  });
});
