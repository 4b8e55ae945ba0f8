import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Role } from '#app/policy/actor';
import { routeTable, type Access } from '#app/route-table';
import { attachPhotos } from '#app/features/reviews/photos.server';
import { houseBadges } from '#app/features/badges/house-badges';
import { houseRules } from '#app/features/reputation/point-rules';
import { keepPicture } from '#app/features/writing/keep-picture.server';
import { aDecision, aQueueItem, aReply, aReview, aThread } from '#tests/support/content';
import { anAdjustment } from '#tests/support/adjustments';
import { anArticle } from '#tests/support/articles';
import { testDatabase } from '#tests/support/database';
import { aGroup } from '#tests/support/groups';
import { anInvitation } from '#tests/support/invitations';
import { aPattern } from '#tests/support/patterns';
import { aChallenge } from '#tests/support/challenges';
import { aReward } from '#tests/support/rewards';
import { startTestHouse } from '#tests/support/house';
import { newPublicId } from '#app/lib/public-id';
import { aMember } from '#tests/support/people';
import { exampleOf } from '#tests/support/route-examples';
import { aRequest, aTestimonial, aWall } from '#tests/support/testimonials';

type Visitor = Role | 'stranger';

const visitors: Visitor[] = ['stranger', 'member', 'moderator', 'marketer', 'admin'];
const admits: Record<Access, Visitor[]> = {
  anyone: visitors,
  member: ['member', 'moderator', 'marketer', 'admin'],
  team: ['moderator', 'marketer', 'admin'],
  moderator: ['moderator', 'admin'],
  marketer: ['marketer', 'admin'],
  admin: ['admin'],
};

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
await furnish();
const ids = new Map<Visitor, number>();
for (const role of visitors) {
  if (role !== 'stranger') ids.set(role, (await aMember(db, { role })).id);
}
await furnishRecords();
await furnishHolds();
await furnishEvents();
await furnishArticles();
await furnishTestimonials();
await furnishRewards();
await furnishChallenge();

/** One thing of every kind that an address may be about. */
async function furnish(): Promise<void> {
  const reply = await aReply(db);
  const idea = await aThread(db, { kind: 'idea' });
  await db.sql`insert into ideas (thread_id) values (${idea.id})`;
  await db.sql`insert into tags (slug, name) values ('descaling', 'descaling')`;
  await aGroup(db);
  await db.sql`
    insert into saved_replies (public_id, title, body, changed_at) values ('savedforall0', 'Thanks', 'Thank you.', now())`;
  await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  const content = JSON.stringify({ ...houseRules[0], points: 3 });
  await db.sql`
    insert into point_rule_changes (public_id, rule, content, base_version, why, state)
    values ('achangedrule', 'reply.accepted', ${content}::jsonb, 1, 'Because', 'looked')`;
  await db.sql`
    insert into badge_rules (public_id, badge, base_version, content, counts_past, why)
    values ('adraftbadge0', 'confirmed', 1, ${JSON.stringify(houseBadges[0])}::jsonb, true, 'Because')`;
  const review = await aReview(db);
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } });
  const photo = await keepPicture(house.uploads, await picture.png().toBuffer());
  if (photo) await attachPhotos(db, review.id, { photos: [photo], ownerId: null });
  await db.sql`
    insert into videos (public_id, review_id, container, width, height, milliseconds, bytes, digest, words)
    values ('afilmhasbeen', ${review.id}, 'mp4', 640, 360, 7000, 90, 'none', 'It grinds.')`;
}

/** Something decided about each visitor, a review of theirs that waits, and a sanction of somebody who may have one. */
async function furnishRecords(): Promise<void> {
  for (const id of ids.values()) {
    await aDecision(db, id);
    await aReview(db, { authorId: id, state: 'pending', stateReason: 'rule', publishedAt: null });
  }
  const somebody = await aMember(db);
  const decision = await aDecision(db, somebody.id);
  await db.sql`
    insert into milestones (member_id, kind, number, cause_kind, cause_id, reached_at, points, told)
    values (${somebody.id}, 'years', 1, 'member', ${somebody.id}, now(), 0, true)`;
  await db.sql`
    insert into sanctions (member_id, kind, decision_id) values (${somebody.id}, 'warning', ${decision.id})`;
  await db.sql`
    insert into cleanups (public_id, member_id, moderator_id, decision_id, undo_until)
    values ('acleanuphere', ${somebody.id}, ${somebody.id}, ${decision.id}, now() + interval '7 days')`;
  await db.sql`
    insert into handed_files (public_id, member_id, name, bytes, kind, source, state)
    values ('handedinfile', ${somebody.id}, 'reviews.csv', 10, 'reviews-csv', 'shop', 'looked')`;
  await db.sql`
    insert into shops (public_id, kind, name, secret, created_by)
    values ('ashopishere0', 'signed', 'A shop', ${'s'.repeat(40)}, ${somebody.id})`;
}

/** A hold of each visitor, in a pattern that none of them stands in otherwise, and points by hand. */
async function furnishHolds(): Promise<void> {
  const holder = await aMember(db);
  for (const memberId of [holder.id, ...ids.values()])
    await aPattern(db, { memberIds: [memberId], told: true });
  await db.sql`
    insert into badge_grants (badge, member_id, cause_kind, cause_id, shared_at)
    values ('confirmed', ${holder.id}, 'member', ${String(holder.id)}, now())`;
  await db.sql`
    insert into badge_grants (badge, member_id, cause_kind, cause_id, revoked_at, revoke_reason)
    select 'first-review', id, 'member', id::text, now(), 'It was not theirs.' from members
    where id = any(${[holder.id, ...ids.values()]}::bigint[])`;
  for (const { handle } of await db.sql<Array<{ handle: string }>>`
    select handle from members where id = any(${[holder.id, ...ids.values()]}::bigint[])`)
    await anAdjustment(db, { handle });
}

/** A challenge to be joined. */
async function furnishChallenge(): Promise<void> {
  await aChallenge(db, { joining: 'joined' });
}

/** A redemption of each visitor that waits for a decision, paid as if each of them were a customer. */
async function furnishRewards(): Promise<void> {
  const reward = await aReward(db, { needsApproval: 'yes' });
  const [{ id }] = await db.sql<
    [{ id: number }]
  >`update rewards set taken = ${ids.size} where public_id = ${reward} returning id`;
  for (const memberId of ids.values())
    await db.sql`
      insert into redemptions (public_id, reward_id, member_id, title, cost, state)
      values (${newPublicId()}, ${id}, ${memberId}, 'A bag of beans', 100, 'asked')`;
}

/** An event of each visitor, since only its host and the team may change one, and one that nobody can withdraw. */
async function furnishEvents(): Promise<void> {
  for (const authorId of [...ids.values(), null]) {
    const { id } = await aThread(db, { kind: 'event', authorId });
    await db.sql`
      insert into gatherings (thread_id, starts_at, ends_at, zone, place)
      values (${id}, now() + interval '1 day', now() + interval '2 days', 'UTC', 'Here')`;
  }
}

/** An article under way of each visitor, and one that waits for review and is nobody's of them. */
async function furnishArticles(): Promise<void> {
  const others = await aMember(db);
  const { boardId } = await aThread(db);
  for (const [index, authorId] of [...ids.values(), others.id].entries())
    await anArticle(db, { authorId, boardId, state: index < ids.size ? 'draft' : 'sent' });
}

/** Words that are shown, words asked for and still to be asked for, a link to give more, and a request to each visitor by name. */
async function furnishTestimonials(): Promise<void> {
  await aTestimonial(db);
  await aTestimonial(db, { state: 'received' });
  const [asked, unasked] = [await aMember(db), await aMember(db)];
  const { id: originId } = await aReview(db, { authorId: asked.id });
  await aTestimonial(db, {
    ...{ state: 'draft', uses: [], authorId: asked.id, askedUses: ['this-site'] },
    ...{ originKind: 'review', originId },
  });
  await aReview(db, { authorId: unasked.id });
  await aWall(db);
  await aRequest(db, { kind: 'link' });
  await aRequest(db, { kind: 'mail', email: 'asked@example.test' });
  for (const memberId of ids.values()) await aRequest(db, { kind: 'member', memberId });
  const { productId } = await aReview(db);
  await anInvitation(db, { email: 'invited@example.test', productId });
}

/** Addresses that answer 404 to those who may ask: nothing is there, or not any more. */
const emptyPlaces = ['/*', '/set-up', '/feeds/own', '/appeals/:key'];

/** A session of its own for every question: some of the buttons end it. */
async function cookieOf(visitor: Visitor): Promise<Record<string, string>> {
  const id = ids.get(visitor);
  return id === undefined ? {} : { cookie: await house.signIn(id) };
}

/** The two ways a guard says no: a way to the sign-in page, or 403. */
async function isTurnedAway(answer: Response): Promise<boolean> {
  const target = answer.headers.get('location') ?? answer.headers.get('x-remix-redirect') ?? '';
  if (target.startsWith('/sign-in')) return true;
  return answer.status === 403 && (await answer.text()).includes('for the team');
}

/** Asks as each visitor and tells who came past the guard, with what they found. */
async function whoEnters(
  ask: (visitor: Visitor) => Promise<Response>,
): Promise<Array<{ visitor: Visitor; status: number }>> {
  const entered = [];
  for (const visitor of visitors) {
    const answer = await ask(visitor);
    const { status } = answer;
    expect(status, `${visitor} gets ${status}`).toBeLessThan(500);
    if (!(await isTurnedAway(answer))) entered.push({ visitor, status });
  }
  return entered;
}

const names = (entered: Array<{ visitor: Visitor }>) => entered.map(({ visitor }) => visitor);
const addressFor = (pattern: string, visitor: Visitor) => exampleOf(db.sql, pattern, ids.get(visitor));
const routeOf = (file: string) => file.replace(/\.tsx?$/, '');
const dataOf = (file: string, address: string) => `${address}?_data=${encodeURIComponent(routeOf(file))}`;

const rows = routeTable.map((row) => ({ ...row, ...house.partsOf(routeOf(row.file)) }));

// All that only looks comes before anything that may change what there is to see.
describe.each(rows.filter((row) => row.hasPage || row.hasLoader))('$path ($access)', (row) => {
  const look = async (visitor: Visitor, address: string) =>
    house.ask(address, { headers: await cookieOf(visitor) });
  /** Whoever may enter must find something, or the check has looked at nothing. */
  const missing = { visitor: expect.anything() as Visitor, status: 404 };

  it('shows its page to those its access names', async () => {
    const entered = await whoEnters(async (visitor) => look(visitor, await addressFor(row.path, visitor)));
    expect(names(entered)).toEqual(admits[row.access]);
    if (!emptyPlaces.includes(row.path)) expect(entered).not.toContainEqual(missing);
  });

  if (row.hasLoader) {
    it('hands its data to those alone', async () => {
      const entered = await whoEnters(async (visitor) =>
        look(visitor, dataOf(row.file, await addressFor(row.path, visitor))),
      );
      expect(names(entered)).toEqual(admits[row.access]);
    });
  }
});

/** What a mail program and a shop send; `unsubscribe.test.ts` and `shops/deliver.test.ts` hold what they can do. */
it('names every form that may come from elsewhere', () => {
  expect(rows.filter((row) => row.fromAnywhere).map((row) => row.path)).toEqual([
    '/unsubscribe/:token',
    '/hooks/shops/:publicId',
  ]);
});

describe.each(rows.filter((row) => row.hasAction && !row.fromAnywhere))(
  'a form to $path ($access)',
  (row) => {
    const form = { method: 'POST', body: new URLSearchParams() };

    it('is refused when it comes from elsewhere, whoever brings it', async () => {
      for (const visitor of ['stranger', 'admin'] as const) {
        const address = await addressFor(row.path, visitor);
        for (const place of [address, dataOf(row.file, address)]) {
          for (const origin of [{}, { origin: 'https://elsewhere.test' }, { origin: 'null' }]) {
            const headers = { ...origin, ...(await cookieOf(visitor)) };
            const { status } = await house.ask(place, { ...form, headers });
            expect(status, `${visitor} with ${JSON.stringify(origin)}`).toBe(403);
          }
        }
      }
    });

    it('is taken from those its access names', async () => {
      const entered = await whoEnters(async (visitor) => {
        const headers = { origin: house.origin, ...(await cookieOf(visitor)) };
        return house.ask(await addressFor(row.path, visitor), { ...form, headers });
      });
      expect(names(entered)).toEqual(admits[row.access]);
    });
  },
);
