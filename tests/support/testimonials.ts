import type { Use } from '#app/features/testimonials/testimonial';
import type { Db } from '#db/client';
import { testimonialConsents, testimonialRequests, testimonials, walls } from '#db/schema/testimonials';
import { aMember } from './people';

let made = 0;

interface Traits extends Partial<typeof testimonials.$inferInsert> {
  /** What its author has allowed; this site alone unless said otherwise. */
  uses?: readonly Use[];
  endsAt?: string | null;
}

/** Inserts an approved testimonial by somebody without an account, lent to this site unless told otherwise. */
export async function aTestimonial(db: Db, { uses = ['this-site'], endsAt = null, ...traits }: Traits = {}) {
  made += 1;
  const values = {
    name: `Ada Person ${made}`,
    words: `They mended it in a day, number ${made}.`,
    state: 'approved',
    ...traits,
  };
  const [row] = await db.orm.insert(testimonials).values(values).returning();
  if (!row) throw new Error('nothing was inserted');
  const consents = uses.map((use) => ({
    ...{ testimonialId: row.id, use, granted: true, textVersion: 1, endsAt, source: 'form' },
  }));
  if (consents.length > 0) await db.orm.insert(testimonialConsents).values(consents);
  return row;
}

/** Inserts a request; a marketer is made who asks. */
export async function aRequest(db: Db, traits: Partial<typeof testimonialRequests.$inferInsert> = {}) {
  const askedBy = traits.askedBy ?? (await aMember(db, { role: 'marketer' })).id;
  const values = { kind: 'link', label: 'A link', basis: 'asked at the counter', ...traits, askedBy };
  const [row] = await db.orm.insert(testimonialRequests).values(values).returning();
  if (!row) throw new Error('nothing was inserted');
  return row;
}

/** Inserts a wall that shows everything, on this site alone unless told otherwise. */
export async function aWall(db: Db, traits: Partial<typeof walls.$inferInsert> = {}) {
  const madeBy = traits.madeBy ?? (await aMember(db, { role: 'marketer' })).id;
  const [row] = await db.orm
    .insert(walls)
    .values({ name: 'What customers say', ...traits, madeBy })
    .returning();
  if (!row) throw new Error('nothing was inserted');
  return row;
}
