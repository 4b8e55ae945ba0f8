import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { isDemoAllowed } from '#app/platform/config.server';
import { refreshStatistics } from '#db/statistics';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { withHouse } from '../cli/open-house';
import { seedDemo } from './seed-demo';

/**
 * Run once by the app before its first page, as a process of its own, so that neither the demo's words nor what loads
 * them ever lie in the server's bundle. What it prints is for the operator.
 */
await withHouse(async ({ config, db }) => {
  if (!isDemoAllowed(config))
    throw new Error('the demo brand lives in the embedded database on a loopback address only');
  await recordPointRules(db);
  const accounts = await seedDemo(db, { uploads: config.data.uploads, now: new Date() });
  await closeRenderer();
  if (!accounts) return;
  await refreshStatistics(config.database.ownerUrl);
  await rescoreMembers(db, { now: new Date() });
  await rebuildLocal(db);
  const file = path.join(config.data.folder, 'demo-accounts.json');
  await writeFile(file, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 });
  console.log('This is the demo brand. You can sign in as:');
  for (const { role, email, password } of accounts)
    console.log(`  ${role.padEnd(9)}  ${email.padEnd(28)}  ${password}`);
  console.log(
    `(also in ${path.relative(process.cwd(), file)}; npm run vouch -- remove-demo takes all of it out again)`,
  );
});
