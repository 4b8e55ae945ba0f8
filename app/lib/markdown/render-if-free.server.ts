import type { Known } from './known';
import { renderMarkdown, type RenderedMarkdown } from './markdown.server';
import { RendererUnavailable } from './render-pool.server';

/**
 * Renders words that somebody is waiting to see posted. Null when the renderer has too much to do: then nothing is
 * posted, and the writer, who keeps their words, is asked to try again.
 */
export async function renderIfFree(source: string, known: Known = {}): Promise<RenderedMarkdown | null> {
  try {
    return await renderMarkdown(source, known);
  } catch (error) {
    if (error instanceof RendererUnavailable) return null;
    throw error;
  }
}
