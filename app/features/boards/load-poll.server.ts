import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { seesResults } from './poll';
import { countChoices, countRanked, winnerOf, type Round } from './poll-count';
import { getPoll, listBallots, type Poll } from './poll-queries.server';
import type { ThreadPage } from './thread-queries.server';

/** A poll as its page shows it to one viewer. */
export interface ShownPoll extends Poll {
  closed: boolean;
  mayAnswer: boolean;
  /** Null as long as the viewer does not see it: then no figure leaves the house. */
  outcome: { counts: number[]; rounds: Round[]; winner: number | null } | null;
}

/** The poll of a thread with its outcome, as far as this viewer sees it. */
export async function loadPoll(
  db: Db,
  { actor, now }: { actor: Actor; now: Date },
  thread: ThreadPage,
): Promise<ShownPoll | null> {
  const poll = await getPoll(db, actor, thread.id);
  if (!poll) return null;
  const closed = poll.closesAt !== null && Date.parse(poll.closesAt) <= now.getTime();
  const sees = seesResults({ results: poll.results, closed, answered: poll.mine !== null });
  return {
    ...poll,
    closed,
    mayAnswer: !closed && may(actor, 'poll.answer', thread).ok,
    outcome: sees ? await countOutcome(db, thread.id, poll) : null,
  };
}

async function countOutcome(db: Db, threadId: number, { kind, options }: Poll) {
  const ballots = await listBallots(db, threadId);
  const rounds = kind === 'ranked' ? countRanked(ballots, options.length) : [];
  const first = rounds[0]?.counts.map((count) => count ?? 0);
  return {
    counts: first ?? countChoices(ballots, options.length),
    rounds,
    winner: kind === 'ranked' ? winnerOf(rounds) : null,
  };
}
