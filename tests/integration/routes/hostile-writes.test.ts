import { beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#app/route-table';
import { aBoard, aDecision, aQueueItem, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aGroup } from '#tests/support/groups';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { exampleOf } from '#tests/support/route-examples';

/**
 * Forms that no page of ours sends: values of other types than the fields have, fields twice, nested, as files or as
 * JSON, and dozens of fields that a form has not, named like what they would love to set. Nothing breaks, and nobody
 * becomes or moves anything that is not theirs. A few of each form in every run; raise the number to look for more.
 */
const perForm = 3;

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const [member, admin, author] = [await aMember(db), await aMember(db, { role: 'admin' }), await aMember(db)];

const fields = [
  ...[
    'title',
    'body',
    'tags',
    'board',
    'kind',
    'name',
    'description',
    'words',
    'reason',
    'note',
    'decision',
    'to',
  ],
  ...[
    'handle',
    'stars',
    'rating',
    'pros',
    'cons',
    'email',
    'password',
    'displayName',
    'bio',
    'q',
    'days',
    'purpose',
  ],
  ...[
    'pinned',
    'locked',
    'following',
    'level',
    'wanted',
    'list',
    'takesPart',
    'seenBy',
    'postedBy',
    'threadKinds',
  ],
  ...[
    'position',
    'choices',
    'remindAt',
    'status',
    'intent',
    'draftPlace',
    'draftVersion',
    'items',
    'going',
    'limit',
  ],
  ...[
    'startsAt',
    'zone',
    'value',
    'act',
    'role',
    'use',
    'granted',
    'template',
    'hours',
    'close',
    'into',
    'replies',
  ],
];

/** What somebody would set who could: on themselves, on what they write, on what others have written. */
const coveted: Record<string, string> = {
  ...{
    role: 'admin',
    state: 'active',
    emailVerified: 'true',
    email_verified_at: '2020-01-01',
    verified: '1',
  },
  ...{
    points: '99999',
    balance: '99999',
    level: '9',
    trust: '4',
    badges: 'helper',
    groups: '1',
    groupId: '1',
  },
  ...{
    authorId: '1',
    author_id: '1',
    memberId: '1',
    member_id: '1',
    ownerId: '1',
    actorId: '1',
    userId: '1',
  },
  ...{
    id: '1',
    publicId: 'aaaaaaaaaaaa',
    public_id: 'aaaaaaaaaaaa',
    slug: 'mine',
    boardId: '1',
    board_id: '1',
  },
  ...{ createdAt: '2001-01-01', created_at: '2001-01-01', occurredAt: '2001-01-01', joinedAt: '2001-01-01' },
  ...{
    pinnedAt: '2020-01-01',
    pinned_at: '2020-01-01',
    lockedAt: '2020-01-01',
    official: 'true',
    featured: 'true',
  },
  ...{
    proof: 'order-matched',
    orderLineId: '1',
    relation: 'customer',
    incentive: 'none',
    price: '0',
    stock: '9',
  },
  ...{ voteCount: '999', vote_count: '999', replyCount: '0', acceptedReplyId: '1', authorRole: 'admin' },
  ...{
    bodyHtml: '<b>x</b>',
    body_html: '<b>x</b>',
    renderVersion: '9999',
    password_hash: 'x',
    passwordHash: 'x',
  },
  ...{
    moderatedBy: 'staff',
    moderated_by: 'staff',
    onLeaderboard: 'true',
    inScoring: 'true',
    importSource: 'x',
  },
  ...{ __proto__: 'x', constructor: 'x', 'prototype.role': 'admin', isAdmin: 'true', admin: '1', sudo: '1' },
};

const values = [
  ...[
    '',
    'null',
    'undefined',
    'true',
    'false',
    'NaN',
    '[]',
    '{}',
    '[object Object]',
    '-1',
    '0',
    '1e309',
    '0x10',
  ],
  ...[
    '99999999999999999999',
    '2147483648',
    '9223372036854775808',
    '1.5',
    '١٢',
    '2026-13-45',
    '0000-00-00',
    'now',
  ],
  ...['a'.repeat(3_000), '\0', '\ud800', '../../etc/passwd', "' or 1=1 --", '%00', '{{7*7}}', 'aaaaaaaaaaaa'],
];
const names = [
  (name: string) => name,
  (name: string) => `${name}[]`,
  (name: string) => `${name}[0]`,
  (name: string) => `${name}[4294967296]`,
  (name: string) => `${name}.${name}`,
  (name: string) => `${name}.__proto__.x`,
  (name: string) => `__proto__.${name}`,
  (name: string) => `${name}.constructor.prototype`,
];

/** The same choices in every run (mulberry32). */
let state = 20_261_122;
function pick<Value>(choices: readonly Value[]): Value {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length] as Value;
}

/** Half of them bring each field once, by its name and as words: they get past the door, to what reads the words. */
function hostileFields(): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(coveted)) form.append(name, value);
  if (pick([true, false])) {
    for (const field of fields) form.append(field, pick(values));
    return form;
  }
  for (const field of fields) {
    const name = pick(names)(field);
    const times = pick([1, 1, 2, 9]);
    for (let count = 0; count < times; count += 1) {
      if (pick([0, 0, 0, 1])) form.append(name, new Blob(['x'], { type: 'image/png' }), 'x.png');
      else form.append(name, pick(values));
    }
  }
  return form;
}

function hostileForm(): RequestInit {
  const form = hostileFields();
  const shape = pick(['form', 'form', 'urlencoded', 'json', 'text', 'broken'] as const);
  const texts = [...form].map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : 'x',
  ]);
  switch (shape) {
    case 'form':
      return { body: form };
    case 'urlencoded':
      return { body: new URLSearchParams(texts.map(([name, value]) => [name, value.slice(0, 5_000)])) };
    case 'json':
      return {
        body: JSON.stringify(Object.fromEntries(texts)),
        headers: { 'content-type': 'application/json' },
      };
    case 'text':
      return { body: 'role=admin', headers: { 'content-type': 'text/plain' } };
    case 'broken':
      return { body: '--x\r\nnonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  }
}

const buttons = routeTable.filter(
  ({ path, file }) => path !== '/sign-out' && house.partsOf(file.replace(/\.tsx?$/, '')).hasAction,
);

async function addressFor(path: string, viewerId: number): Promise<string> {
  return exampleOf(db.sql, path, viewerId).catch(() =>
    path.replace(/\/:\w+\?/g, '').replace(/:\w+/g, 'aaaaaaaaaaaa'),
  );
}

beforeAll(async () => {
  const board = await aBoard(db);
  const thread = await aThread(db, { boardId: board.id, authorId: author.id, lastPosition: 1 });
  const reply = await aReply(db, { threadId: thread.id, authorId: author.id });
  await aReview(db);
  await aGroup(db);
  await db.sql`insert into tags (slug, name) values ('descaling', 'descaling')`;
  await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  await aDecision(db, author.id);
});

/** Everything that a member must not be able to move by a form, as it stands. */
async function whatIsNotTheirs() {
  const [row] = await db.sql`
    select
      (select json_agg(json_build_array(m.id, m.role, m.state, m.email_verified_at, m.password_hash, m.joined_at) order by m.id) from members m) as people,
      (select json_agg(to_jsonb(b) - 'thread_count' order by b.id) from boards b) as boards,
      (select json_agg(to_jsonb(t) - 'reply_count' - 'last_position' - 'last_activity_at' - 'last_reply_author_id' - 'vote_count' - 'staff_replied' order by t.id)
       from threads t where t.author_id is distinct from ${member.id}) as threads,
      (select json_agg(to_jsonb(r) - 'vote_count' order by r.id) from replies r where r.author_id is distinct from ${member.id}) as replies,
      (select json_agg(to_jsonb(v) - '{helpful_count,unhelpful_count,helpful_rank,critical_rank}'::text[] order by v.id) from reviews v where v.author_id is distinct from ${member.id}) as reviews,
      (select coalesce(sum(points), 0) from point_entries where member_id = ${member.id}) as points,
      (select count(*) from audit_entries where actor_id = ${member.id} and not starts_with(action, 'refused.')) as audits,
      (select json_agg(g order by g.id) from groups g) as groups,
      (select json_agg(d order by d.id) from decisions d) as decisions`;
  return row;
}

describe.each([
  ['a member', member.id],
  ['an admin', admin.id],
])('%s', (_, id) => {
  it('breaks nothing with forms that no page sends', { timeout: 120_000 + perForm * 60_000 }, async () => {
    const before = await whatIsNotTheirs();
    const cookie = await house.signIn(id);
    const broken: string[] = [];
    let sent = 0;
    for (const { path } of buttons) {
      for (let count = 0; count < perForm; count += 1) {
        const { headers, ...form } = hostileForm();
        const answer = await house.ask(await addressFor(path, id), {
          method: 'POST',
          ...form,
          headers: { ...headers, cookie, origin: house.origin, 'x-forwarded-for': '203.0.113.9' },
        });
        sent += 1;
        await answer.arrayBuffer();
        if (answer.status >= 500) broken.push(path);
      }
    }
    expect(broken).toEqual([]);
    expect(sent).toBe(buttons.length * perForm);
    if (id === member.id) expect(await whatIsNotTheirs()).toEqual(before);
  });
});
