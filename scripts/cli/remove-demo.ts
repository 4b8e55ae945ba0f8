import { Command } from 'commander';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { createDatabase } from '#db/client';
import { enqueue } from '#db/jobs';
import { mendRemoteTask } from '#search/indexing/mend-index';
import { inspectDemo, removeDemo } from '../demo/remove-demo';
import { Refusal } from '../supervisor/refusal.mjs';
import { withHouse } from './open-house';

/** `remove-demo`: takes the demo brand out again. */
export function removeDemoCommand(): Command {
  return new Command('remove-demo')
    .description('take the demo brand out: its people, boards, products and all that hangs on them')
    .option('--yes', 'also when others have written in its rooms: their words go with it')
    .action(({ yes = false }: { yes?: boolean }) =>
      withHouse(async ({ config, db, search }) => {
        if (!config.database.embedded)
          throw new Refusal('The demo brand only lives in the embedded database: unset DATABASE_URL.');
        const found = await inspectDemo(db);
        if (!found) throw new Refusal('There is no demo brand here: nothing to remove.');
        if (found.othersWords > 0 && !yes) {
          throw new Refusal(
            `Others have written ${found.othersWords} texts in the demo's rooms: add --yes to remove those too.`,
          );
        }
        const owner = createDatabase({ url: config.database.ownerUrl, max: 1, name: 'vouch-remove-demo' });
        try {
          await removeDemo(owner, { uploads: config.data.uploads, data: config.data.folder });
        } finally {
          await owner.close();
        }
        await recountPoints(db);
        if (search.remote) await enqueue(db, mendRemoteTask, {});
        console.log(
          `The demo brand and its ${found.members} people are gone. Set up your own at the next npm start -- --empty.`,
        );
      }),
    );
}
