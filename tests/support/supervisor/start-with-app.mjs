import { parseStartOptions } from '../../../scripts/supervisor/options.mjs';
import { reportProblem } from '../../../scripts/supervisor/refusal.mjs';
import { supervise } from '../../../scripts/supervisor/supervise.mjs';

// `npm start` with an app of the test's own: node start-with-app.mjs APP [options].
const [app = '', ...args] = process.argv.slice(2);
try {
  const root = process.cwd();
  await supervise({ options: parseStartOptions(args), env: process.env, root, app, prepare: async () => {} });
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
