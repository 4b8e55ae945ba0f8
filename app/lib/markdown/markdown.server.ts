import { bodyAsText } from './body-as-text';
import type { Known } from './known';
import { bodyBytes, maxImportedBodyBytes } from './limits';
import { bulkSize, RenderPool } from './render-pool.server';
import type { SafeHtml } from '../safe-html';

/**
 * Which rules made the HTML of a body. Stored beside it by whoever stores it, so that a job can find and render
 * again what older rules made.
 *
 * Raise it with every change that makes other HTML of the same source: to the renderer, the sanitiser, or the
 * versions of the libraries under them. A test with a stored page holds you to it.
 */
export const RENDER_VERSION = 2;

/** What to store with a body. */
export interface RenderedMarkdown {
  readonly html: SafeHtml;
  readonly version: number;
  /** The source was too costly to render (or made to be), and is shown as escaped text instead. */
  readonly shownAsText: boolean;
}

const pool = new RenderPool();

/**
 * Renders the body of a post: CommonMark and GFM, raw HTML as text, no pictures from elsewhere.
 *
 * Always answers with HTML that is safe to show, in the worst case with the source as text. Throws RangeError on a
 * body above `maxImportedBodyBytes`, which callers refuse before, and RendererUnavailable when it cannot work now.
 */
export async function renderMarkdown(source: string, known: Known = {}): Promise<RenderedMarkdown> {
  const body = tidy(source);
  return rendered(body, await pool.render(body, known));
}

/**
 * Renders the bodies of an import, in order. Each has its own deadline, posts of people go first, and memory stays
 * flat: hand over thousands or a handful. `knownOf` says what each may link to, in the same order; nothing without.
 */
export async function renderMany(
  sources: readonly string[],
  knownOf: readonly Known[] = [],
): Promise<RenderedMarkdown[]> {
  const results: RenderedMarkdown[] = [];
  for (let from = 0; from < sources.length; from += bulkSize) {
    const bodies = sources.slice(from, from + bulkSize).map(tidy);
    const answers = await pool.renderBulk(
      bodies.map((source, index) => ({ source, known: knownOf[from + index] ?? {} })),
    );
    results.push(...bodies.map((body, index) => rendered(body, answers[index] ?? null)));
  }
  return results;
}

/** Vouches for HTML read back from a column that nothing but `renderMarkdown` and `renderMany` fill. */
export function storedHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Ends the threads now instead of after a minute without work. For shutdown. */
export async function closeRenderer(): Promise<void> {
  await pool.close();
}

function rendered(source: string, html: string | null): RenderedMarkdown {
  return {
    html: (html ?? bodyAsText(source)) as SafeHtml,
    version: RENDER_VERSION,
    shownAsText: html === null,
  };
}

/**
 * Takes out what no reader can see and every later step would have to fear: half characters, NUL, and the two signs
 * that force text to run backwards (text in right-to-left scripts does not need them).
 */
function tidy(source: string): string {
  if (bodyBytes(source) > maxImportedBodyBytes)
    throw new RangeError(`body above ${maxImportedBodyBytes} bytes`);
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Surrogate}\0]/gu, '\ufffd')
    .replace(/[\u202d\u202e]/g, '');
}
