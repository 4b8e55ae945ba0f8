import type { Db } from '#db/client';
import { uses, type Use } from './testimonial';

/** One row of the receipt: a use granted or withdrawn, when, by what, under which wording. */
export interface ConsentRow {
  use: Use;
  granted: boolean;
  textVersion: number;
  endsAt: string | null;
  source: string;
  at: string;
}

/** Every grant and withdrawal, newest first. */
export async function listConsents(db: Db, testimonialId: number): Promise<ConsentRow[]> {
  return db.sql<ConsentRow[]>`
    select use, granted, text_version as "textVersion", ends_at as "endsAt", source, created_at as at
    from testimonial_consents where testimonial_id = ${testimonialId} order by id desc limit 200`;
}

/** Which uses of each of these are alive now, by the one rule that everything asks. */
export async function listLiveUses(db: Db, testimonialIds: readonly number[]): Promise<Map<number, Use[]>> {
  const rows = await db.sql<Array<{ id: number; use: Use }>>`
    select one.id, asked.use from unnest(${testimonialIds as number[]}::bigint[]) as one (id)
    cross join unnest(${[...uses]}::text[]) with ordinality as asked (use, nth)
    where exists (select from live_consent(one.id, asked.use)) order by one.id, asked.nth`;
  const live = new Map<number, Use[]>();
  for (const { id, use } of rows) live.set(id, [...(live.get(id) ?? []), use]);
  return live;
}
