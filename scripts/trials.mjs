import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepareCheckout } from './supervisor/prepare.mjs';
import { reportProblem } from './supervisor/refusal.mjs';

// `npm run trials -- --data DIR`. Builds as a start would, then tries the product in a process that knows TypeScript.
try {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { signal } = new AbortController();
  await prepareCheckout(root, { pages: 'built' }, { log: (line) => console.error(line), signal });
  const program = ['--import', 'tsx', '--enable-source-maps', 'scripts/trials/main.ts'];
  const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
} catch (problem) {
  reportProblem(problem);
  process.exitCode = 1;
}
