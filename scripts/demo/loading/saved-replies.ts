import { newPublicId } from '#app/lib/public-id';
import type { DemoLoad } from './demo-load';

/** The texts that the team shares. */
export async function loadSavedReplies(
  { tx, now, content, members }: DemoLoad,
  boards: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = content.savedReplies.map(({ title, body, board, by }) => ({
    public_id: newPublicId(),
    board_id: board === undefined ? null : (boards.get(board) ?? null),
    title,
    body,
    changed_by: members.get(by).id,
    changed_at: now.toISOString(),
  }));
  await tx.sql`insert into saved_replies ${tx.sql(rows)}`;
}
