import { setImmediate as nextTurn } from 'node:timers/promises';
import { isTeam, type MemberActor } from '#app/policy/actor';
import { rankOf } from '#app/policy/audience';
import { may } from '#app/policy/policy';
import { rightsOf } from '#app/policy/rights';
import { describeRefusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { MemberContext } from '../command';
import { refusalByLevel } from './carried';
import { finderOf, readText } from './compile-test.server';
import type { HoldingRule, RuleSubject } from './holding-rule';
import { effectOn, noObjection, weigh, type Judgement, type Meeting } from './judgement';
import { countSince, findRepeat, keepPrint, lockWriter, newnessOf } from './past-posts.server';
import { isNew } from './newcomer-rules';
import { listRulesFor } from './rule-queries.server';
import { printOf, type TextPrint } from './text-print.server';

/** Words that somebody wants to post. There is no place here for the stars of a review. */
export interface WordsToJudge {
  subject: RuleSubject;
  boardId: number | null;
  /** Everything they have written, as one text. */
  text: string;
  /** The addresses of the tags that go with it. */
  tags?: readonly string[];
  /** What it said before, where it is changed: what was let through once stays through. */
  before?: string;
  /** The post that is changed: it does not vouch for itself. */
  changes?: number;
}

/** What the words alone tell, and what has still to be asked of the past. */
export interface ReadWords {
  words: WordsToJudge;
  print: TextPrint | null;
  rules: HoldingRule[];
  found: ReadonlyMap<number, string>;
}

/** So long other requests may wait for a text to be read before they get a turn. */
const turnMs = 15;

/**
 * Reads words by the rules in force, before anything is locked: it is the part that takes time. Between two rules
 * others get a turn, and no rule takes long by itself (compile-test.server.ts).
 */
export async function readWords(ctx: MemberContext, words: WordsToJudge): Promise<ReadWords> {
  const print = words.changes === undefined ? printOf(words.text) : null;
  if (isTeam(ctx.actor)) return { words, print, rules: [], found: new Map() };
  const rules = (await listRulesFor(ctx.db, words)).filter((rule) => concerns(rule, ctx.actor));
  const found = new Map<number, string>();
  const [now, before] = [readText(words.text), words.before === undefined ? null : readText(words.before)];
  let since = performance.now();
  for (const rule of rules) {
    const find = finderOf(rule);
    const matched = find(now);
    if (matched !== null && (before === null || find(before) === null)) found.set(rule.id, matched);
    if (performance.now() - since > turnMs) {
      await nextTurn();
      since = performance.now();
    }
  }
  return { words, print, rules, found };
}

function concerns({ exemptFrom }: HoldingRule, actor: MemberActor): boolean {
  return exemptFrom === null || rankOf(actor) < exemptFrom;
}

/**
 * Judges words that were read, in the transaction that posts them. Whatever depends on other posts is asked under a
 * lock of its writer, so that twenty at once are judged one after the other.
 */
export async function judgeWords(ctx: MemberContext, read: ReadWords): Promise<Judgement> {
  const notYet = await refusalOfLevel(ctx, read.words);
  if (notYet !== null) return { ...noObjection, verdict: 'refuse', reason: notYet };
  const meetings: Meeting[] = [];
  for (const rule of read.rules) {
    const matched = await meets(ctx, rule, read);
    if (matched !== null) meetings.push({ rule, effect: effectOn(read.words.subject, rule), matched });
  }
  return meetings.length === 0 ? noObjection : weigh(meetings);
}

/** Levels bind words in boards. A review is never refused, so that what was received can be counted. */
async function refusalOfLevel({ db, actor }: MemberContext, words: WordsToJudge): Promise<string | null> {
  if (words.subject === 'review') return null;
  const refusal = refusalByLevel(actor, words);
  const { tags = [] } = words;
  if (refusal !== null || tags.length === 0) return refusal;
  const verdict = may(actor, 'tag.create', null);
  if (verdict.ok) return null;
  const known = await db.sql`
    select slug from tags where slug = any(${tags as string[]}::text[])
    union select slug from tag_synonyms where slug = any(${tags as string[]}::text[])`;
  return known.length < tags.length ? describeRefusal(verdict.because) : null;
}

async function meets(ctx: MemberContext, rule: HoldingRule, read: ReadWords): Promise<string | null> {
  const { db, actor, now } = ctx;
  const { test } = rule;
  const found = read.found.get(rule.id) ?? null;
  switch (test.kind) {
    case 'newcomer':
      if (rightsOf(actor).pastNewcomer) return null;
      return found !== null && isNew(await newnessOf(ctx, read.words), test, now) ? found : null;
    case 'rate': {
      if (read.words.changes !== undefined) return null;
      await lockWriter(db, actor.id);
      const since = new Date(now.getTime() - test.minutes * 60_000);
      const posts = await countSince(db, { authorId: actor.id, concerns: rule.concerns, since });
      return posts >= test.posts ? `${posts + 1} posts in ${test.minutes} minutes` : null;
    }
    case 'repeats':
      if (!read.print) return null;
      await lockWriter(db, actor.id);
      return findRepeat(ctx, { print: read.print, text: read.words.text, test });
    default:
      return found;
  }
}

/** A post that was judged; without an id where it was refused, so that there is none. */
interface JudgedPost {
  subject: RuleSubject;
  id: number | null;
  print: TextPrint | null;
}

/**
 * Writes down which rules met a post, and keeps its print; of what was refused, only that a rule met something. What
 * appears although a rule wants the team to look at it comes into the queue.
 */
export async function recordJudgement(
  { db, actor, now }: MemberContext,
  { meetings, verdict, cause }: Judgement,
  { subject, id, print }: JudgedPost,
): Promise<void> {
  const at = now.toISOString();
  if (id !== null && print) await keepPrint(db, { subject, id, authorId: actor.id, print, at });
  for (const meeting of meetings) await writeHit(db, meeting, { subject, id, at });
  if (verdict !== 'pass' || meetings.length === 0 || id === null) return;
  await announce(db, {
    kind: 'rule.met',
    subjectKind: subject,
    subjectId: id,
    actorId: actor.id,
    payload: { cause },
  });
}

async function writeHit(
  tx: Db,
  { rule, effect, matched }: Meeting,
  post: { subject: RuleSubject; id: number | null; at: string },
): Promise<void> {
  await tx.sql`
    insert into rule_hits (rule_id, version, effect, subject_kind, subject_id, matched, created_at)
    values (${rule.id}, ${rule.version}, ${effect}, ${post.subject}, ${post.id}, ${matched}, ${post.at})`;
}
