import { loneLinks } from '#app/lib/markdown/lone-links';
import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import type { RenderedMarkdown } from '#app/lib/markdown/markdown.server';
import { renderIfFree } from '#app/lib/markdown/render-if-free.server';
import type { Db } from '#db/client';
import { listKnownHandles } from '../accounts/member-queries.server';
import { listCards } from '../writing/card-queries.server';

/**
 * Renders the words of a review or of the brand's answer to one; the people they name become links,
 * pages elsewhere that are known cards. Null when the
 * renderer has too much to do: then nothing is posted, and the writer is asked to try again.
 */
export async function renderWords(db: Db, source: string): Promise<RenderedMarkdown | null> {
  const [named, links] = [mentionedHandles(source), loneLinks(source)];
  return renderIfFree(source, {
    handles: named.length > 0 ? await listKnownHandles(db, named) : [],
    cards: links.length > 0 ? await listCards(db, links) : [],
  });
}
