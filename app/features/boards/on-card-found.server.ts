import { enqueue } from '#db/jobs';
import type { CommandContext } from '../command';
import { renderPostsAgainTask } from './render-posts-again.server';

/** A card that was found is drawn into the posts which show its address. */
export async function onCardFound({ db }: CommandContext, fact: { subjectId: number }): Promise<void> {
  await db.sql`
    update threads set render_version = 0
    where id in (select subject_id from post_cards where card_id = ${fact.subjectId} and subject_kind = 'thread')`;
  await db.sql`
    update replies set render_version = 0
    where id in (select subject_id from post_cards where card_id = ${fact.subjectId} and subject_kind = 'reply')`;
  await enqueue(db, renderPostsAgainTask, {});
}
