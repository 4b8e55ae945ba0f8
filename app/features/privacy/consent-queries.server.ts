import type { Db } from '#db/client';
import type { ConsentPurpose } from './consent';

/** What a member has said last about a purpose. */
export interface ConsentState {
  granted: boolean;
  textVersion: number;
  source: string;
  at: string;
}

/** Every grant and withdrawal of a member for a purpose, newest first; the first row is what counts now. */
export async function listConsents(
  db: Db,
  memberId: number,
  purpose: ConsentPurpose,
): Promise<ConsentState[]> {
  return db.sql<ConsentState[]>`
    select granted, text_version as "textVersion", source, created_at as at
    from consents where member_id = ${memberId} and purpose = ${purpose} order by id desc limit 50`;
}
