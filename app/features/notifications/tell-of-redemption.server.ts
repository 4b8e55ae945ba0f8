import type { Db } from '#db/client';
import { enqueueNoticeLetters } from './enqueue-notice-letters.server';
import { causeOf, type NotableFact } from './notable-fact';

/**
 * Tells of the steps of a redemption: its member of what the team and the shop do, by letter too, and whoever looks after
 * rewards of what waits for them. The log holds no words, so they are read here.
 */
export async function tellOfRedemption(db: Db, fact: NotableFact): Promise<void> {
  const what = fact.kind.slice('redemption.'.length);
  const forTeam = teamHears(what, fact.payload);
  if (forTeam) await tell(db, fact, { what: `team-${forTeam}`, isTeam: true });
  // Who has just asked reads it on the page that the form led to; a code that comes at once is told of as sent.
  if (what === 'asked' || (what === 'approved' && fact.payload['delivery'] === 'codes')) return;
  await tell(db, fact, { what, isTeam: false });
  await enqueueNoticeLetters(db, causeOf(fact), 'rewards');
}

/** What the team is told of this; null where there is nothing for them to do. */
function teamHears(what: string, { state, delivery }: NotableFact['payload']): string | null {
  if (what === 'failed') return 'failed';
  if (what === 'asked' && state === 'asked') return 'asked';
  return delivery === 'hand' && what === 'asked' ? 'approved' : null;
}

async function tell(
  db: Db,
  fact: NotableFact,
  { what, isTeam }: { what: string; isTeam: boolean },
): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, detail)
    select m.id, 'reward', ${causeOf(fact)}, 'redemption', x.id,
           json_build_object('what', ${what}::text, 'publicId', x.public_id, 'title', x.title, 'points', x.cost, 'note', x.note,
             'ends', coalesce(to_char(x.ends_at at time zone 'UTC', 'FMDD FMMonth YYYY'), ''), 'isTeam', ${isTeam ? 1 : 0}::int)
    from redemptions x
    join members m on ${isTeam ? db.sql`m.role in ('marketer', 'admin') and m.id <> x.member_id` : db.sql`m.id = x.member_id`}
    where x.id = ${fact.subjectId} and m.state = 'active'
    on conflict do nothing`;
}
