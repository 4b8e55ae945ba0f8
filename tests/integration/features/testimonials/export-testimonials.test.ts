import { readFile } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { countUsable, listMadeFiles, listToTakeOut } from '#app/features/testimonials/export-queries.server';
import { exportTestimonials } from '#app/features/testimonials/export-testimonials.server';
import type { Use } from '#app/features/testimonials/testimonial';
import { listDeliveries } from '#app/features/testimonials/testimonial-queries.server';
import { withdrawUses } from '#app/features/testimonials/withdraw-uses.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { aTestimonial } from '#tests/support/testimonials';

const { db } = await testDatabase();
const marketer = await aMember(db, { role: 'marketer' });
const folder = await mkdtemp(path.join(tmpdir(), 'vouch-export-'));
const take = async (use: Use) => {
  const ctx = { db, actor: marketer, now: new Date() };
  const made = await exportTestimonials(
    ctx,
    { use, purpose: 'Autumn leaflet' },
    { folder, origin: 'https://house.test' },
  );
  if (!made.ok) throw new Error('refused');
  const text = await readFile(made.value.file, 'utf8');
  return {
    text,
    rows: Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data,
  };
};

describe('exportTestimonials', () => {
  it('holds exactly what is lent for the use, with the consent beside it, and is logged with purpose and count', async () => {
    const lent = await aTestimonial(db, { uses: ['print'], nameForm: 'initials', name: 'Ada Byron' });
    await aTestimonial(db, { uses: ['ads', 'this-site'] });
    await aTestimonial(db, { uses: ['print'], endsAt: '2020-01-01T00:00:00Z' });
    await aTestimonial(db, { uses: ['print'], state: 'received' });
    const { rows, text } = await take('print');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{
        id: lent.publicId,
        words: lent.words,
        name: 'A. B.',
        consent_use: 'print',
        consent_text_version: '1',
      },
      ...{ consent_source: 'form', consent_ends_at: '', page: '' },
    });
    expect(rows[0]?.['consent_at']).toMatch(/^\d{4}-/);
    expect(text).not.toContain('Byron');
    expect(await listMadeFiles(db)).toMatchObject([{ use: 'print', purpose: 'Autumn leaflet', included: 1 }]);
    expect(await countUsable(db)).toMatchObject({ print: 1, ads: 1, 'this-site': 1, social: 0 });
    expect(await listDeliveries(db, lent.id)).toMatchObject([{ kind: 'export' }]);
    expect(await db.sql`select detail from audit_entries where action = 'testimonial.exported'`).toEqual([
      { detail: { use: 'print', included: 1 } },
    ]);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@sum', '\tcmd', '\u{ff1d}1'])(
    'has no cell that a spreadsheet would run: %j',
    async (hostile) => {
      const { id } = await aTestimonial(db, {
        uses: ['social'],
        words: `${hostile} words`,
        name: hostile,
        jobTitle: hostile,
      });
      const { rows } = await take('social');
      for (const row of rows)
        for (const cell of Object.values(row))
          expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
      await db.sql`update testimonials set state = 'declined' where id = ${id}`;
    },
  );

  it('says what must be taken out of earlier files', async () => {
    const one = await aTestimonial(db, { uses: ['ads'] });
    await take('ads');
    expect(await listToTakeOut(db)).not.toContainEqual(expect.objectContaining({ publicId: one.publicId }));
    await withdrawUses({ db, actor: visitor, now: new Date() }, { key: one.authorKey, uses: ['ads'] });
    expect(await listToTakeOut(db)).toContainEqual(
      expect.objectContaining({ publicId: one.publicId, use: 'ads' }),
    );
  });

  it('is for marketers', async () => {
    const ctx = { db, actor: await aMember(db, { role: 'moderator' }), now: new Date() };
    const order = { use: 'print', purpose: 'A leaflet' } as const;
    expect(await exportTestimonials(ctx, order, { folder, origin: '' })).toMatchObject({
      problem: { because: 'team-only' },
    });
  });
});
