import { done, refused, type Result } from '#app/lib/result';
import type { Db } from '#db/client';
import { loadBadgeBook } from './badge-book-queries.server';
import { isShared } from './badge-card';
import { ruleInWords } from './badge-words';
import { drawBadgeCard, type CardWords } from './draw-badge-card.server';
import { getGrant } from './grant-queries.server';

interface CardOptions {
  publicId: string;
  /** The name of whose house it is. */
  brand: string;
  /** The whole address of the page of the badge. */
  address: string;
  /** Asked before anything is drawn; what is kept costs nothing and is never refused. */
  mayDraw: () => Promise<boolean>;
}

type CardProblem = { code: 'gone' } | { code: 'too-often' };

/**
 * The picture of a badge that its member shares. It is drawn when it is asked for first, and again when its words have
 * changed since; of two at once both draw the same.
 */
export async function loadBadgeCard(
  db: Db,
  { publicId, brand, address, mayDraw }: CardOptions,
): Promise<Result<Buffer, CardProblem>> {
  const grant = await getGrant(db, publicId);
  if (!grant || !isShared(grant)) return refused({ code: 'gone' });
  const rule = (await loadBadgeBook(db)).version(grant.badge, grant.ruleVersion);
  if (!rule) return refused({ code: 'gone' });
  const words: CardWords = {
    ...{ name: rule.name, rule: grant.givenFor ?? ruleInWords(rule), brand },
    ...{ person: grant.displayName, handle: grant.handle, address: address.replace(/^https?:\/\//, '') },
  };
  const madeOf = JSON.stringify(words);
  const [kept] = await db.sql<[{ picture: Buffer }?]>`
    select picture from badge_cards where grant_id = ${grant.id} and made_of = ${madeOf}`;
  if (kept) return done(kept.picture);
  if (!(await mayDraw())) return refused({ code: 'too-often' });
  const picture = await drawBadgeCard(words);
  // RACE: the grant is held while it is written, so that nothing is kept of what was taken back meanwhile.
  await db.sql`
    insert into badge_cards (grant_id, made_of, picture)
    select id, ${madeOf}, ${picture} from badge_grants
    where id = ${grant.id} and shared_at is not null and revoked_at is null for key share
    on conflict (grant_id) do update set made_of = excluded.made_of, picture = excluded.picture`;
  return done(picture);
}
