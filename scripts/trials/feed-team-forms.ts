import type { Db } from '#db/client';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** What only the team types: why somebody has a role, why a file is made, and the names of boards. */
export async function feedTeamForms(
  { db }: TrialHouse,
  feeding: FieldFeeding,
  { admin, marketer }: HostilePeople,
): Promise<void> {
  await feedRoleChanges(db, feeding, admin);
  await feedShops(feeding, admin);
  await feeding.feed({
    fields: [
      { name: 'purpose', most: 200 },
      { name: 'overrideReason', most: 300 },
    ],
    at: (round) => ({ place: '/advocates/export/file', by: round % 2 ? admin : marketer }),
    rest: (round) => (round % 2 ? {} : { overrideReason: '' }),
    answers: 200,
  });
  const board: TextField[] = [
    { name: 'name', most: 60, line: true },
    { name: 'description', most: 300 },
    { name: 'rules', most: 2000 },
    { name: 'templates.question', most: 4000 },
    { name: 'templates.discussion', most: 4000 },
    { name: 'templates.idea', most: 4000 },
  ];
  const rest = (round: number) => ({
    threadKinds: 'question',
    seenBy: 'public',
    postedBy: 'members',
    repliedBy: 'members',
    position: String(round % 900),
  });
  const opened = await feeding.feed({
    fields: board,
    at: () => ({ place: '/boards/new', by: admin }),
    rest,
  });
  // Each keeps its own name: another's would be refused.
  await feeding.feed({
    fields: board,
    at: (round) => ({ place: `${opened[round] ?? opened[0]}/edit`, by: admin }),
    rest,
  });
}

/** Lets an admin change the role of a few people to and fro, each time with a hostile reason, which is kept beside it. */
async function feedRoleChanges(db: Db, feeding: FieldFeeding, admin: Visitor): Promise<void> {
  const others = await db.sql<Array<{ handle: string }>>`
    select handle from members where handle like 'trial-%' order by id desc limit 20`;
  await feeding.feed({
    fields: [{ name: 'reason', most: 500 }],
    at: (round) => ({ place: `/admin/members/${others[round % others.length]?.handle}/role`, by: admin }),
    rest: (round) => ({ role: Math.floor(round / others.length) % 2 ? 'member' : 'marketer' }),
  });
}

/** Connects shops under hostile names, and tries to with hostile places and secrets. */
async function feedShops(feeding: FieldFeeding, admin: Visitor): Promise<void> {
  const place = '/admin/shops';
  const led = await feeding.feed({
    fields: [{ name: 'name', most: 60, line: true }],
    at: () => ({ place, by: admin }),
    rest: () => ({ kind: 'signed' }),
  });
  await feeding.feed({
    fields: [
      { name: 'place', most: 200, line: true },
      { name: 'secret', most: 200, line: true },
    ],
    at: () => ({ place, by: admin }),
    rest: () => ({ kind: 'shopify', name: 'A shop' }),
    refuses: true,
  });
  await feeding.feed({
    fields: [{ name: 'secret', most: 200, line: true }],
    at: (round) => ({ place: led[round % led.length] ?? place, by: admin }),
    refuses: true,
  });
}
