import { browserNameDays } from '#app/lib/browser-name.server';
import type { Db } from '#db/client';
import type { WeighedReview } from './weigh-review.server';

/** Keeps by what the next reviews are compared with this one, and what spoke for a look at it. What spoke once for it stays. */
export async function keepSignals(
  tx: Db,
  reviewId: number,
  { signals, print, device, now }: Omit<WeighedReview, 'asksForLook'> & { now: Date },
): Promise<void> {
  const until = device ? new Date(now.getTime() + browserNameDays * 86_400_000).toISOString() : null;
  await tx.sql`
    insert into review_marks (review_id, exact, bands, device, device_until)
    values (${reviewId}, ${print?.exact ?? null}, ${print?.bands ?? []}::text[], ${device}, ${until})
    on conflict (review_id) do update set exact = excluded.exact, bands = excluded.bands,
      device = coalesce(excluded.device, review_marks.device), device_until = coalesce(excluded.device_until, review_marks.device_until)`;
  for (const { kind, evidence } of signals)
    await tx.sql`
      insert into review_signals (review_id, kind, evidence)
      values (${reviewId}, ${kind}, ${JSON.stringify(evidence)}::jsonb)
      on conflict (review_id, kind) do update set evidence = excluded.evidence`;
}
