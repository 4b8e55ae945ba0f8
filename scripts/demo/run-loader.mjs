import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/**
 * Runs the loader of the demo brand to its end and answers with what it has to say to the operator.
 *
 * @returns {Promise<string[]>}
 */
export async function loadDemo() {
  const loader = fileURLToPath(new URL('load-demo.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', loader], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, code] = await Promise.all([
    text(child.stdout),
    new Promise((resolve, reject) => child.on('close', resolve).on('error', reject)),
  ]);
  if (code !== 0)
    throw new Error('the demo brand could not be loaded (see above); npm start -- --empty begins without it');
  return said.trimEnd().split('\n').filter(Boolean);
}
