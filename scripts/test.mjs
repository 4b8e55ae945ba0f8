#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { runSteps } from './testing/run-steps.mjs';
import { steps } from './testing/steps.mjs';

const help = `npm test                      everything: static checks, unit, integration and browser tests
npm test -- --checks          the static part alone (npm run check)
npm test -- --only <step>     one step: ${steps.map((step) => step.name).join(', ')}
`;

const { values } = parseArgs({
  options: {
    checks: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(help);
} else {
  const chosen = chooseSteps(values);
  if (chosen.length === 0) {
    process.stderr.write(`There is no step "${values.only}".\n${help}`);
    process.exitCode = 2;
  } else {
    const { passed, failed } = await runSteps(chosen);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}

/** @param {{ checks: boolean, only?: string | undefined }} options */
function chooseSteps({ checks, only }) {
  if (only !== undefined) return steps.filter((step) => step.name === only);
  return checks ? steps.filter((step) => step.isStatic) : steps;
}
