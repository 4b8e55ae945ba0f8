import type { Db } from '#db/client';
import type { LetterList } from './letter-token.server';

/** Which letters a member is written; who has chosen nothing is written all of them. */
export async function getMailPreferences(db: Db, memberId: number): Promise<Record<LetterList, boolean>> {
  const [row] = await db.sql<[Record<LetterList, boolean>?]>`
    select replies, events, articles, requests, reviews, thanks, rewards, milestones from mail_preferences where member_id = ${memberId}`;
  return (
    row ?? {
      replies: true,
      events: true,
      articles: true,
      requests: true,
      reviews: true,
      thanks: true,
      rewards: true,
      milestones: true,
    }
  );
}
