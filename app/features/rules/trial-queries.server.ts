import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { compileTest, readText } from './compile-test.server';
import { trialViewerOf } from './past-words-queries.server';
import type { RuleTest } from './holding-rule';
import type { TrialCount } from './trial';

/** A post that a rule would have met. */
export interface SampledPost {
  href: string;
  title: string;
  excerpt: string;
  matched: string | null;
  state: string;
  at: string;
}

/** A trial as its viewer sees it. */
export interface ShownTrial extends TrialCount {
  publicId: string;
  sample: SampledPost[];
}

/** A trial of the viewer's own; nobody else's, because it was counted among what they may read. */
export async function getTrial(db: Db, viewer: MemberActor, publicId: string): Promise<ShownTrial | null> {
  return show(db, viewer, db.sql`t.public_id = ${publicId}`);
}

/** The newest trial of a rule by the viewer. */
export async function getTrialOf(db: Db, viewer: MemberActor, ruleId: number): Promise<ShownTrial | null> {
  return show(db, viewer, db.sql`t.rule_id = ${ruleId}`);
}

interface TrialRow extends TrialCount {
  publicId: string;
  test: RuleTest;
  sample: Array<{ kind: string; id: number }>;
}

async function show(db: Db, viewer: MemberActor, which: ReturnType<Db['sql']>): Promise<ShownTrial | null> {
  const [row] = await db.sql<[TrialRow?]>`
    select t.public_id as "publicId", t.total, t.read, t.met, t.still_public as "stillPublic", t.removed, t.ended_at is not null as ended,
           t.content -> 'test' as test, t.sample
    from rule_trials t where t.asked_by = ${viewer.id} and ${which} order by t.id desc limit 1`;
  if (!row) return null;
  const { test, sample, ...trial } = row;
  return { ...trial, sample: await showSample(db, viewer, { test, sample }) };
}

interface SampleRow {
  kind: string;
  publicId: string;
  title: string;
  text: string;
  state: string;
  at: string;
}

/** The words are read anew each time: what has been taken out of sight since is not shown by a trial either. */
async function showSample(
  db: Db,
  viewer: MemberActor,
  { test, sample }: { test: RuleTest; sample: Array<{ kind: string; id: number }> },
): Promise<SampledPost[]> {
  const find = compileTest(test);
  const { audiences, isAdmin, keeperWords } = trialViewerOf(viewer);
  const rows = await db.sql<SampleRow[]>`
    select s.kind, coalesce(t.public_id, r.public_id, v.public_id) as "publicId", coalesce(t.title, rt.title, v.title) as title,
           coalesce(t.title || E'\n' || t.body_source, r.body_source, concat_ws(E'\n', v.title, v.body_source, v.pros, v.cons)) as text,
           coalesce(t.state, r.state, v.state) as state, coalesce(t.occurred_at, r.occurred_at, v.occurred_at) as at
    from unnest(${sample.map((one) => one.kind)}::text[], ${sample.map((one) => one.id)}::bigint[]) with ordinality as s (kind, id, place)
    left join threads t on s.kind = 'thread' and t.id = s.id
    left join replies r on s.kind = 'reply' and r.id = s.id
    left join threads rt on rt.id = r.thread_id
    left join reviews v on s.kind = 'review' and v.id = s.id
    left join boards b on b.id = coalesce(t.board_id, rt.board_id)
    where coalesce(t.id, r.id, v.id) is not null
      and (b.id is null or b.seen_by && ${audiences as string[]}::text[] and (${isAdmin} or b.moderated_by && ${keeperWords as string[]}::text[]
           or coalesce(t.state, r.state) = 'visible' and coalesce(t.state, rt.state) = 'visible'))
    order by s.place`;
  return rows.map(({ kind, publicId, title, text, state, at }) => ({
    href: addressOf(kind, publicId),
    title,
    excerpt: excerptOf(text.slice(0, 600), 160),
    matched: find(readText(text)),
    state,
    at,
  }));
}

function addressOf(kind: string, publicId: string): string {
  if (kind === 'thread') return paths.threadLink(publicId);
  return kind === 'reply' ? paths.reply(publicId) : paths.review(publicId);
}
