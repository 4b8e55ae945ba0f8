import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { csvTrial } from './csv-trial';
import { fieldsTrial } from './fields-trial';
import { filmsTrial } from './films-trial';
import { importTrial } from './import-trial';
import { markdownTrial } from './markdown-trial';
import { oracleTrial } from './oracle-trial';
import { signalsTrial } from './signals-trial';
import { slowMarkdownTrial } from './slow-markdown-trial';
import { uploadsTrial } from './uploads-trial';
import type { Trial } from './trial';
import { votesTrial } from './votes-trial';

const trials: readonly Trial[] = [
  markdownTrial,
  slowMarkdownTrial,
  csvTrial,
  signalsTrial,
  uploadsTrial,
  filmsTrial,
  oracleTrial,
  fieldsTrial,
  importTrial,
  votesTrial,
];

const help = `npm run trials -- --data DIR [--only NAME]

Tries the product on large and hostile input from a folder outside of the project. Each trial brings up what it needs
(a throw-away PostgreSQL, the built app, a browser) and takes it down again. Ends with 1 when one finds anything.

  --data DIR   holds malicious/, and folders of communities and shops to import
  --only NAME  one trial; may be repeated
${trials.map(({ name, about }) => `    ${name.padEnd(15)} ${about}`).join('\n')}
`;

/** Enough to see what kind of thing is wrong; thousands of lines would hide the other trials. */
const findingsShown = 20;

async function runTrial(trial: Trial, data: string): Promise<boolean> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const say = (line: string) => console.error(`  ${trial.name}: ${line} (${seconds()})`);
  const { counts, findings } = await trial
    .run({ data, say })
    .catch((problem: unknown) => ({ counts: 'did not end', findings: [stackOf(problem)] }));
  const verdict = findings.length === 0 ? 'ok' : `${findings.length} findings`;
  console.log(`${trial.name.padEnd(15)} ${verdict}; ${counts}; ${seconds()}`);
  for (const finding of findings.slice(0, findingsShown)) console.log(`  ${finding}`);
  if (findings.length > findingsShown) console.log(`  and ${findings.length - findingsShown} more`);
  return findings.length === 0;
}

const stackOf = (problem: unknown) =>
  problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false },
  },
});
const data = path.resolve(values.data ?? '');
const unknown = values.only?.find((name) => !trials.some((trial) => trial.name === name));

if (values.help) {
  process.stdout.write(help);
} else if (!values.data || !existsSync(data) || unknown) {
  const problem = unknown
    ? `There is no trial "${unknown}".`
    : 'Say with --data which folder holds the input.';
  process.stderr.write(`${problem}\n${help}`);
  process.exitCode = 2;
} else {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  for (const trial of trials.filter(({ name }) => values.only?.includes(name) ?? true)) {
    if (stop.signal.aborted || !(await runTrial(trial, data))) process.exitCode = 1;
  }
}
