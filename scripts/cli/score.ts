import { Command } from 'commander';
import { writeScoreFile } from '#app/features/advocates/score-file.server';
import { Refusal } from '../supervisor/refusal.mjs';
import { withHouse } from './open-house';

interface Options {
  asOf: string;
  events?: string;
  source?: string;
  out: string;
}

/** `score`: the advocate scores of a day as a file, by the product's own formula. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('write {"userId","score"} for each person, best first, as of a day')
    .requiredOption('--as-of <date>', 'YYYY-MM-DD; facts count strictly before it (UTC)')
    .option('--events <file>', 'score the people of an events file instead of this community')
    .option('--source <name>', 'only people of this import, by their names there')
    .requiredOption('--out <file>', 'where the lines go')
    .action(async ({ asOf, events, source, out }: Options) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))
        throw new Refusal('--as-of must be a day like 2026-01-31.');
      if (events !== undefined && source !== undefined)
        throw new Refusal('--events and --source are two communities: say one of them.');
      const { scored, unknownKinds } = await withHouse(({ db }) =>
        writeScoreFile(db, { asOf, events, source, out }),
      );
      for (const [kind, count] of unknownKinds)
        console.error(`${count} facts of the unknown kind "${kind}" were left out.`);
      console.log(`${scored} people scored as of ${asOf}: ${out}`);
    });
}
