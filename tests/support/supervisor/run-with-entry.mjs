import { reportProblem } from '../../../scripts/supervisor/refusal.mjs';
import { runCommand } from '../../../scripts/supervisor/run-command.mjs';

// `npm run vouch` with a program of the test's own: node run-with-entry.mjs ENTRY [arguments].
const [entry = '', ...args] = process.argv.slice(2);
try {
  process.exitCode = await runCommand({
    args,
    env: process.env,
    root: process.cwd(),
    entry,
    prepare: async () => {},
  });
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
