import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { maxImportedBodyBytes } from '#app/lib/markdown/limits';
import { closeRenderer, RENDER_VERSION, renderMany, renderMarkdown } from '#app/lib/markdown/markdown.server';
import { violationsIn } from '../../../../scripts/trials/rich-text-inspection';

afterAll(closeRenderer);

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

// A hostile body takes its half second and a new thread about one more; a busy machine multiplies both.
const patient = { timeout: 60_000 };

describe('renderMarkdown', patient, () => {
  it('makes of every construct what this version always made of it', async () => {
    const { html, version, shownAsText } = await renderMarkdown(fixture('every-construct.source.txt'), {
      handles: ['ann'],
      boards: ['brewing-help'],
    });
    // When this differs on purpose, raise RENDER_VERSION and rename the stored page after it.
    expect(html).toBe(fixture(`every-construct.version-${RENDER_VERSION}.txt`));
    expect({ version, shownAsText }).toEqual({ version: RENDER_VERSION, shownAsText: false });
    expect(violationsIn(html)).toEqual([]);
  });

  it('takes out what would turn or break text for everything after it', async () => {
    const { html } = await renderMarkdown('a\u202eb\u202dc\u0000d\ud800e\r\nf');
    expect(html).toBe('<p>abc\ufffdd\ufffde\nf</p>\n');
  });

  it('keeps marks of direction that right-to-left text needs', async () => {
    const isolated = '\u2067שלום\u2069';
    expect((await renderMarkdown(isolated)).html).toBe(`<p>${isolated}</p>\n`);
  });

  it('refuses a body above the largest import', async () => {
    await expect(renderMarkdown('x'.repeat(maxImportedBodyBytes + 1))).rejects.toThrow(RangeError);
    await expect(renderMarkdown('ł'.repeat(maxImportedBodyBytes / 2 + 1))).rejects.toThrow(RangeError);
  });

  it('renders long honest bodies', async () => {
    const word = await renderMarkdown('w'.repeat(maxImportedBodyBytes));
    const prose = await renderMarkdown(
      'Some *words* about [a thing](https://example.com) and more.\n\n'.repeat(300),
    );
    expect([word.shownAsText, prose.shownAsText]).toEqual([false, false]);
  });

  it.each([
    ['quotes in quotes', '> '.repeat(20_000)],
    ['raw elements', '<div>'.repeat(8_000)],
    ['foreign elements', '<svg><a>'.repeat(5_000)],
    ['spaces', ' '.repeat(40_000)],
    ['spaces inside', `a${' '.repeat(40_000)}b`],
    ['lists in lists', Array.from({ length: 240 }, (_, depth) => `${'  '.repeat(depth)}* a`).join('\n')],
    ['half-open emphasis', '_a'.repeat(30_000)],
    ['templates in templates', `\`\`\`js\n${'`${'.repeat(3_000)}\n\`\`\``],
    ['addresses', 'a@'.repeat(30_000)],
  ])('ends %s one way or the other, and a body beside them well', async (_, hostile) => {
    const [ended, honest] = await Promise.all([
      renderMarkdown(hostile),
      renderMarkdown('an **honest** body'),
    ]);
    expect(violationsIn(ended.html)).toEqual([]);
    expect(honest).toMatchObject({ html: '<p>an <strong>honest</strong> body</p>\n', shownAsText: false });
  });
});

describe('renderMany', patient, () => {
  it('answers in order, whatever stands between', async () => {
    const sources = Array.from({ length: 40 }, (_, index) => `body *${index}*`);
    sources[7] = '_a'.repeat(30_000);
    const bodies = await renderMany(sources);
    expect(bodies.map(({ html }) => html).filter((_, index) => index !== 7)).toEqual(
      sources.map((_, index) => `<p>body <em>${index}</em></p>\n`).filter((_, index) => index !== 7),
    );
    expect(violationsIn(bodies[7]?.html ?? '')).toEqual([]);
  });
});
