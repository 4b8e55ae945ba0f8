import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#db/client';
import { POINT } from './advocate-terms';
import { loadFactsFile } from './facts-file.server';
import { planScoring } from './planner-settings.server';
import { scoreStatement, type ScoredMember, type Statement } from './score-statement.server';

export interface ScoreFileOrder {
  /** YYYY-MM-DD; facts count strictly before it. */
  readonly asOf: string;
  /** An events file; left out, the facts of this community are scored. */
  readonly events?: string | undefined;
  /** Only the people that this import brought, by the names that it gave them. */
  readonly source?: string | undefined;
  readonly out: string;
}

export interface ScoreFileOutcome {
  readonly scored: number;
  readonly unknownKinds: ReadonlyMap<string, number>;
}

/** Rows that are in memory at a time, on their way from PostgreSQL to the file. */
const BATCH = 1000;

/**
 * What `vouch score` does: one line `{"userId","score"}` for each person with facts before the day, best first,
 * scored by the product's own statement. The file appears whole or not at all.
 */
export async function writeScoreFile(db: Db, order: ScoreFileOrder): Promise<ScoreFileOutcome> {
  const draft = `${order.out}.part`;
  try {
    const outcome = await db.transaction(async (tx) => {
      const file = order.events === undefined ? undefined : await loadFactsFile(tx, order.events);
      await planScoring(tx, 'everybody');
      const statement = scoreStatement({ facts: file ? 'file_facts' : 'advocate_facts', asOf: order.asOf });
      let scored = 0;
      const ranked = file ? rankedOfFile(statement) : rankedOfHouse(statement, order.source);
      const lines = async function* () {
        const batches = tx.sql.unsafe<RankedMember[]>(ranked.text, ranked.parameters).cursor(BATCH);
        for await (const rows of batches) {
          scored += rows.length;
          yield rows.map((row) => lineOf(row, file?.people)).join('');
        }
      };
      await pipeline(Readable.from(lines()), createWriteStream(draft));
      return { scored, unknownKinds: file?.unknownKinds ?? new Map<string, number>() };
    });
    await rename(draft, order.out);
    return outcome;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

type RankedMember = Pick<ScoredMember, 'memberId' | 'score'> & { name?: string };

const bestFirst = 'order by score desc, "memberId"';

function rankedOfFile({ text, parameters }: Statement): Statement {
  return { text: `select "memberId", score from (${text}) as scored ${bestFirst}`, parameters };
}

/** Outside the house a member is known by the public id, or by the name at the place an import took them from. */
function rankedOfHouse({ text, parameters }: Statement, source: string | undefined): Statement {
  const from = `from (${text}) as scored join members on id = "memberId"`;
  if (source === undefined)
    return { text: `select "memberId", score, public_id as name ${from} ${bestFirst}`, parameters };
  return {
    text: `select "memberId", score, import_ref as name ${from} where import_source = $${parameters.length + 1} ${bestFirst}`,
    parameters: [...parameters, source],
  };
}

function lineOf({ memberId, score, name }: RankedMember, people?: readonly (string | number)[]): string {
  return `${JSON.stringify({ userId: name ?? people?.[memberId], score: score / POINT })}\n`;
}
