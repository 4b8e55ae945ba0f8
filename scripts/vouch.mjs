import { fileURLToPath } from 'node:url';
import { requireNode } from './supervisor/node-version.mjs';
import { reportProblem } from './supervisor/refusal.mjs';
import { runCommand } from './supervisor/run-command.mjs';

// `npm run vouch -- <command>`. Runs before anything is installed, so nothing here needs a package.
try {
  requireNode(process.versions.node);
  const root = fileURLToPath(new URL('..', import.meta.url));
  process.exitCode = await runCommand({ args: process.argv.slice(2), env: process.env, root });
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
