import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { guardFirst } from '../../../../../scripts/checks/eslint-rules/guard-first.js';

RuleTester.describe = describe;
RuleTester.it = it;

const guards = "import { allowAnyone, requireMember } from '#app/http/guard.server';";
const errors = [{ messageId: 'guardFirst' }];

new RuleTester().run('guard-first', guardFirst, {
  valid: [
    `${guards} export async function loader({ request }) { await allowAnyone(request); return 1; }`,
    `${guards} export async function action({ request }) { const ctx = await requireMember(request); return ctx; }`,
    'export default function Page() { return null; }',
  ],
  invalid: [
    { name: 'no guard', code: 'export async function loader() { return 1; }', errors },
    {
      name: 'something before the guard',
      code: `${guards} export async function action({ request }) { await request.formData(); await requireMember(request); }`,
      errors,
    },
    {
      name: 'a guard from elsewhere',
      code: "import { allowAnyone } from './guard'; export async function loader() { await allowAnyone(); }",
      errors,
    },
    { name: 'nothing at all', code: 'export async function loader() {}', errors },
  ],
});
