import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import { serverValuesStayOnServer } from '../../../../../scripts/checks/eslint-rules/server-values-stay-on-server.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});
const imports = "import { limit, type Row } from '#app/features/boards/thread-queries.server';";
const errors = [{ messageId: 'leak' }];

tester.run('server-values-stay-on-server', serverValuesStayOnServer, {
  valid: [
    `${imports} export async function loader() { return [1].map(() => limit); }`,
    `${imports} export async function loader() { return shape(); } function shape() { return limit; }`,
    `${imports} export default function Page({ row }: { row: Row }) { return <p>{row}</p>; }`,
    "import { limit } from '#app/features/boards/thread'; export default function Page() { return <p>{limit}</p>; }",
  ],
  invalid: [
    { code: `${imports} export default function Page() { return <p>{limit}</p>; }`, errors },
    { code: `${imports} export const handle = { limit };`, errors },
    {
      name: 'a function that the component calls too',
      code: `${imports} function shape() { return limit; }
        export async function loader() { return shape(); }
        export default function Page() { return <p>{shape()}</p>; }`,
      errors,
    },
  ],
});
