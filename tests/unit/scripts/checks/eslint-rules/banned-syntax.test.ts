import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import {
  banned,
  bannedInRoutes,
  dangerousHtml,
} from '../../../../../scripts/checks/eslint-rules/banned-syntax.js';

function complaints(code: string): string[] {
  const parser = tseslint.parser as Linter.Parser;
  const messages = new Linter().verify(code, {
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { 'no-restricted-syntax': ['error', ...banned, dangerousHtml, ...bannedInRoutes] },
  });
  return messages.map(({ message }) => message);
}

it.each([
  ['export const loader = guard(async () => 1);', 'Declare it as'],
  ['export function helper() {}', 'exports only what Remix reads'],
  ['const draft = z.object({});', 'A call at the top level'],
  ['const limits = { a: new Map() };', 'A call at the top level'],
  ['export const meta = describe("x");', 'A call at the top level'],
  ['start();', 'A statement at the top level'],
  ['export default function Page() { return <p style={{ color: "red" }} />; }', 'inline styles'],
  ['export default function Page() { return <p dangerouslySetInnerHTML={{ __html: "" }} />; }', '<Prose>'],
])('refuses %s', (code, message) => {
  expect(complaints(code)).toContainEqual(expect.stringContaining(message));
});

it('accepts a route module as it should be', () => {
  const code = `
    export async function loader() { return read(); }
    export const handle = { crumb: 'Boards' };
    export const meta = () => [{ title: titleOf('x') }];
    const columns = ['a', 'b'];
    export default function Page() { return <p className="a">{columns.map((name) => show(name))}</p>; }`;
  expect(complaints(code)).toEqual([]);
});
