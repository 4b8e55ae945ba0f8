import { newPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { slugOf } from '#app/lib/slug';
import { draftBadge } from '#app/features/badges/draft-badge.server';
import { giveBadge } from '#app/features/badges/give-badge.server';
import { revokeBadge } from '#app/features/badges/revoke-badge.server';
import { shareBadge } from '#app/features/badges/share-badge.server';
import { settleBadge } from '#app/features/badges/settle-badge.server';
import { adjustPoints } from '#app/features/reputation/adjustments/adjust-points.server';
import { thankMember } from '#app/features/reputation/thanks/thank-member.server';
import { writeRule } from '#app/features/rules/save-rule.server';
import { asActor } from './as-actor';
import { at, type DemoLoad } from './demo-load';
import { loadPointRules } from './point-rules';

/** What the team did around the talk. Comes after the talk itself, and before it is counted. */
export async function loadTeamActs(load: DemoLoad): Promise<void> {
  await loadClosings(load);
  await loadMerges(load);
  await loadOfficial(load);
  await loadNotes(load);
  await loadRules(load);
  await loadPointRules(load);
  await loadBadges(load);
}

interface Audited {
  by: string;
  time: string;
  action: string;
  kind: 'thread' | 'reply';
  id: number;
}

async function audit({ tx, members }: DemoLoad, { by, time, action, kind, id }: Audited): Promise<void> {
  await tx.sql`
    insert into audit_entries (actor_id, action, subject_kind, subject_id, created_at)
    values (${members.get(by).id}, ${action}, ${kind}, ${id}, ${time})`;
}

async function loadClosings(load: DemoLoad): Promise<void> {
  const { tx, content, threads, members } = load;
  for (const { thread, by, reason, note, ...moment } of content.teamActs.closings) {
    const [{ id }, time] = [threads.get(thread), at(load, moment)];
    await tx.sql`
      insert into thread_closings (thread_id, reason, note, closed_by, created_at)
      values (${id}, ${reason}, ${note}, ${members.get(by).id}, ${time})`;
    await tx.sql`update threads set locked_at = ${time} where id = ${id}`;
    await audit(load, { by, time, action: 'thread.closed', kind: 'thread', id });
  }
}

/** The place that a reply was carried from: a thread without words that leads on, and earns what its words earn. */
async function loadMerges(load: DemoLoad): Promise<void> {
  const { tx, content, replies, threads } = load;
  for (const { reply, by, title, ...moment } of content.teamActs.merges) {
    const [{ id: replyId, authorId }, time] = [replies.get(reply), at(load, moment)];
    const [gone] = await tx.sql<[{ id: number }]>`
      insert into threads (public_id, board_id, author_id, author_role, product_id, kind, title, slug, body_source, body_html, render_version, state,
                           last_activity_at, occurred_at, created_at)
      select ${newPublicId()}, t.board_id, ${authorId}, r.author_role, t.product_id, 'question', ${title}, ${slugOf(title)}, '', '', r.render_version, 'moved',
             r.occurred_at, r.occurred_at, r.created_at
      from replies r join threads t on t.id = r.thread_id where r.id = ${replyId} returning id`;
    await tx.sql`
      insert into carried_posts (from_kind, from_id, to_kind, to_id, written_there, created_at)
      values ('thread', ${gone.id}, 'reply', ${replyId}, true, ${time})`;
    threads.set(`merged ${reply}`, { id: gone.id, authorId });
    await audit(load, { by, time, action: 'thread.merged', kind: 'thread', id: gone.id });
  }
}

async function loadOfficial(load: DemoLoad): Promise<void> {
  const { tx, content, replies, members } = load;
  for (const { reply, by, ...moment } of content.teamActs.official) {
    const [{ id }, time] = [replies.get(reply), at(load, moment)];
    await tx.sql`
      insert into official_answers (thread_id, reply_id, marked_by, created_at)
      select thread_id, id, ${members.get(by).id}, ${time} from replies where id = ${id}`;
    await audit(load, { by, time, action: 'reply.made-official', kind: 'reply', id });
  }
}

async function loadNotes(load: DemoLoad): Promise<void> {
  const { tx, content, threads, members } = load;
  const rows = content.teamActs.notes.map(({ thread, by, body, ...moment }) => ({
    ...{
      thread_id: threads.get(thread).id,
      writer_id: members.get(by).id,
      body,
      created_at: at(load, moment),
    },
  }));
  await tx.sql`insert into thread_notes ${tx.sql(rows)}`;
}

/** Points, thanks and badges by hand, by the commands themselves, after what help has earned. */
export async function loadPointsByHand(load: DemoLoad): Promise<void> {
  const { content } = load;
  const handleOf = (member: string) => content.people.find(({ key }) => key === member)?.handle ?? member;
  for (const { member, points, reason, ...act } of content.teamActs.adjustments) {
    const input = { handle: handleOf(member), key: newPublicId(), points, reason };
    const adjusted = await adjustPoints(await asActor(load, act), input);
    if (!adjusted.ok) throw new Error(`points for "${member}": ${adjusted.problem.code}`);
  }
  for (const { member, points, words, ...act } of content.teamActs.thanks) {
    const input = { handle: handleOf(member), key: newPublicId(), points, words };
    const thanked = await thankMember(await asActor(load, act), input);
    if (!thanked.ok) throw new Error(`thanks to "${member}": ${thanked.problem.code}`);
  }
  for (const { member, badge, reply, reason, taken, shared, ...act } of content.teamActs.givenBadges) {
    const ctx = await asActor(load, act);
    const [{ publicId }] = await ctx.db.sql<[{ publicId: string }]>`
      select public_id as "publicId" from replies where id = ${load.replies.get(reply).id}`;
    const input = { handle: handleOf(member), badge: slugOf(badge), act: paths.reply(publicId), reason };
    const given = await giveBadge(ctx, input);
    if (!given.ok) throw new Error(`badge for "${member}": ${given.problem.code}`);
    const { publicId: grant } = given.value;
    if (shared)
      await shareBadge(await asActor(load, { ...act, by: member }), { publicId: grant, shared: true });
    if (!taken) continue;
    const revoked = await revokeBadge(await asActor(load, taken), { publicId: grant, reason: taken.reason });
    if (!revoked.ok) throw new Error(`badge of "${member}": ${revoked.problem.code}`);
  }
}

/** By the command itself: a rule is its versions, and nobody is told of it. */
async function loadRules(load: DemoLoad): Promise<void> {
  for (const { by, daysAgo, at: clock, ...rule } of load.content.teamActs.rules) {
    const ctx = await asActor(load, { by, daysAgo, at: clock });
    await writeRule(ctx, { ...rule, boardIds: [], exemptFrom: null, enabled: true }, null);
  }
}

/** By the commands themselves; they are granted with all others, when everything that counts is there. */
async function loadBadges(load: DemoLoad): Promise<void> {
  for (const { content, why, ...act } of load.content.teamActs.badges) {
    const ctx = await asActor(load, act);
    const drafted = await draftBadge(ctx, { badge: null, content, past: 'all', why });
    if (!drafted.ok) throw new Error(`badge "${content.name}": ${drafted.problem.code}`);
    await settleBadge(ctx, { publicId: drafted.value.publicId, to: 'save' });
  }
}
