import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { newestRelease, wallReleases } from '#app/features/testimonials/embed/wall-releases';
import { wallStyles } from '#app/features/testimonials/embed/wall-styles';

/** The digests of what has gone out. A line is added with a release; none is ever changed, because pages hold them. */
const published = {
  '1': 'sha384-QATJtax0limiK/LBmQbASmtvaJLedKMm6vcFdIoZ2rLlQfJgw88dO5eDlIpWxa4f',
  '2': 'sha384-23fM/xWkGgVeImr9e13jTX+KzU2vHOakONlePY2opKLvGynR6rhH4hctgjv+3+Bo',
};
const digest = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** What a release of the element as it stands now would be. */
function releaseNow(): string {
  const source = readFileSync('app/features/testimonials/embed/define-wall.ts', 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  const plain = outputText
    .replace(/\bexport function/, 'function')
    .replace(/\n\s+/g, '\n')
    .trim();
  return `(${plain})(${JSON.stringify(wallStyles)},import.meta.url);\n`;
}

describe('the releases of the script for pages elsewhere', () => {
  it('are for ever the bytes that pages have the digests of', () => {
    expect(
      Object.fromEntries(Object.entries(wallReleases).map(([name, { script }]) => [name, digest(script)])),
    ).toEqual(published);
    for (const { script, integrity } of Object.values(wallReleases)) expect(integrity).toBe(digest(script));
  });

  it('end with the element as it stands: who changes it adds a release with this text', () => {
    expect(wallReleases[newestRelease].script).toBe(releaseNow());
  });
});
