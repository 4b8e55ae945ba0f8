import { enqueue } from '#db/jobs';
import type { CommandContext } from '../command';
import { renderReviewsAgainTask } from './render-reviews-again.server';

/** A card that was found is drawn into the reviews which show its address. */
export async function onCardFound({ db }: CommandContext, fact: { subjectId: number }): Promise<void> {
  const stale = await db.sql`
    update reviews set render_version = 0
    where id in (select subject_id from post_cards where card_id = ${fact.subjectId} and subject_kind = 'review')`;
  if (stale.count > 0) await enqueue(db, renderReviewsAgainTask, {});
}
