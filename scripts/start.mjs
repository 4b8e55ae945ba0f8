import { fileURLToPath } from 'node:url';
import { requireNode } from './supervisor/node-version.mjs';
import { parseStartOptions, startHelp } from './supervisor/options.mjs';
import { reportProblem } from './supervisor/refusal.mjs';
import { supervise } from './supervisor/supervise.mjs';

// `npm start` and `npm run dev`. Runs before anything is installed, so nothing here needs a package.
try {
  requireNode(process.versions.node);
  const options = parseStartOptions(process.argv.slice(2));
  if (options.help) console.log(startHelp);
  else await supervise({ options, env: process.env, root: fileURLToPath(new URL('..', import.meta.url)) });
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
