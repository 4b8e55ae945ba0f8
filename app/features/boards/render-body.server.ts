import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import { renderIfFree } from '#app/lib/markdown/render-if-free.server';
import type { SafeHtml } from '#app/lib/safe-html';
import type { Db } from '#db/client';

/** The words of a post, ready to be stored. */
export interface RenderedBody {
  html: SafeHtml;
  version: number;
}

/**
 * Renders the words of a post before anything is locked; the people it names become links. Null when the renderer has
 * too much to do: then nothing is posted, and the writer, who keeps their words, is asked to try again.
 */
export async function renderBody(db: Db, source: string): Promise<RenderedBody | null> {
  return renderIfFree(source, { handles: await knownHandles(db, source) });
}

/** Which of the people a body names exist; nobody is looked up when it names nobody. */
async function knownHandles(db: Db, source: string): Promise<Set<string>> {
  const named = mentionedHandles(source);
  if (named.length === 0) return new Set();
  const rows = await db.sql<Array<{ handle: string }>>`
    select lower(handle::text) as handle from members where handle = any(${named}::citext[]) and state <> 'erased'`;
  return new Set(rows.map((row) => row.handle));
}
