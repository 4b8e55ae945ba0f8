import { setImmediate as nextTurn } from 'node:timers/promises';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { enqueue } from '#db/jobs';
import { inTransaction, type CommandContext, type MemberContext } from '../command';
import type { RuleContent } from './holding-rule';
import { listPastPosts, listPastWords, trialViewerOf } from './past-words-queries.server';
import type { PastPost, PastWords, TrialAsker } from './past-words-queries.server';
import { maxPostsAtOnce, sampleSize } from './trial';
import { trierOf } from './try-test.server';

/** The job that reads a past too long to wait for. */
export const tryRuleTask = 'rules.try';

/** What is tried: a rule that has been saved, or one that is still being written. */
export interface TryRuleInput {
  ruleId: number | null;
  content: Pick<RuleContent, 'test' | 'concerns' | 'boardIds' | 'exemptFrom'>;
}

/**
 * Counts what a rule would have met in the last month, among the posts that whoever asks may read. A short past is
 * read at once; a long one by a job that says how far it is. Nothing is held, told or changed by it.
 */
export async function tryRule(
  ctx: MemberContext,
  { ruleId, content }: TryRuleInput,
): Promise<Result<{ publicId: string }, { code: 'refused'; because: Refusal }>> {
  const verdict = may(ctx.actor, 'rule.read', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const { db, actor, now } = ctx;
  const { test, concerns, boardIds, exemptFrom } = content;
  const posts = await listPastPosts(db, { content, viewer: trialViewerOf(actor), now });
  const publicId = newPublicId();
  const kept = JSON.stringify({ test, concerns, boardIds, exemptFrom });
  const trialId = await inTransaction(ctx, async (inner) => {
    const [trial] = await inner.db.sql<[{ id: number }]>`
      insert into rule_trials (public_id, asked_by, rule_id, content, total, created_at)
      values (${publicId}, ${actor.id}, ${ruleId}, ${kept}::jsonb, ${posts.length}, ${now.toISOString()}) returning id`;
    if (posts.length > maxPostsAtOnce) await enqueue(inner.db, tryRuleTask, { trialId: trial.id });
    return trial.id;
  });
  if (posts.length <= maxPostsAtOnce) await readPast(db, { trialId, content, posts });
  return done({ publicId });
}

/** Reads the past of a trial from its beginning. Killed in the middle it begins again and counts the same. */
export async function runTrial({ db, now }: CommandContext, trialId: number): Promise<void> {
  const [trial] = await db.sql<[(Omit<TrialAsker, 'kind'> & { content: TryRuleInput['content'] })?]>`
    select t.content, m.id, m.role, member_audiences(m.id) as audiences from rule_trials t join members m on m.id = t.asked_by
    where t.id = ${trialId} and t.ended_at is null`;
  if (!trial) return;
  const { content, ...asked } = trial;
  const viewer = trialViewerOf({ kind: 'member', ...asked });
  const posts = await listPastPosts(db, { content, viewer, now });
  await readPast(db, { trialId, content, posts });
}

/** Posts read between two reports of how far it is. */
const sliceSize = 1000;

async function readPast(
  db: Db,
  past: { trialId: number; content: TryRuleInput['content']; posts: readonly PastPost[] },
): Promise<void> {
  const { trialId, content, posts } = past;
  const tryOn = trierOf(db, content.test);
  const met: PastWords[] = [];
  const count = { met: 0, stillPublic: 0, removed: 0 };
  for (let from = 0; from < posts.length; from += sliceSize) {
    const words = await listPastWords(db, posts.slice(from, from + sliceSize));
    const concerned = words.filter(
      (post) => content.exemptFrom === null || post.authorRank < content.exemptFrom,
    );
    for (const post of await tryOn(concerned)) {
      count.met += 1;
      count.stillPublic += Number(post.state === 'visible' || post.state === 'published');
      count.removed += Number(post.state === 'hidden' || post.state === 'withheld');
      met.push(post);
      if (met.length > sampleSize) met.shift();
    }
    await report(db, trialId, { ...count, read: Math.min(from + sliceSize, posts.length) });
    await nextTurn();
  }
  const sample = met.reverse().map(({ kind, id }) => ({ kind, id }));
  await db.sql`
    update rule_trials set sample = ${JSON.stringify(sample)}::jsonb, total = ${posts.length}, ended_at = now() where id = ${trialId}`;
}

async function report(
  db: Db,
  trialId: number,
  { read, met, stillPublic, removed }: { read: number; met: number; stillPublic: number; removed: number },
): Promise<void> {
  await db.sql`
    update rule_trials set read = ${read}, met = ${met}, still_public = ${stillPublic}, removed = ${removed} where id = ${trialId}`;
}

/** Forgets trials that nobody looks at any more. */
export async function forgetTrials({ db, now }: CommandContext): Promise<void> {
  await db.sql`delete from rule_trials where created_at < ${now.toISOString()}::timestamptz - interval '7 days'`;
}
