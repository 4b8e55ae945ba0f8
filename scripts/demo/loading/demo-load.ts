import type { Db } from '#db/client';
import { renderMany } from '#app/lib/markdown/markdown.server';
import type { DemoContent, Moment, Person, Product } from '../content/types';
import { momentOf } from '../moment';

/** What every step of the loading works with: one transaction, one now, and the rows that earlier steps made. */
export interface DemoLoad {
  readonly tx: Db;
  readonly now: Date;
  readonly content: DemoContent;
  /** Folder of the uploads. */
  readonly uploads: string;
  readonly members: Keyed<Person>;
  readonly products: Keyed<Product>;
  readonly threads: Keyed<{ authorId: number }>;
  readonly replies: Keyed<{ authorId: number }>;
  readonly reviews: Keyed<{ authorId: number }>;
}

/** Rows by the short key of the content. */
export class Keyed<Extra extends object> {
  readonly #rows = new Map<string, Extra & { id: number }>();

  set(key: string, row: Extra & { id: number }): void {
    this.#rows.set(key, row);
  }

  /** Throws on a key that leads nowhere: `checkDemoContent` finds those before. */
  get(key: string): Extra & { id: number } {
    const row = this.#rows.get(key);
    if (!row) throw new Error(`the demo content names "${key}", which is not there`);
    return row;
  }

  values(): Array<Extra & { id: number }> {
    return [...this.#rows.values()];
  }
}

/** A moment of the content as the ISO text that the database takes. */
export function at({ now }: Pick<DemoLoad, 'now'>, moment: Moment): string {
  return momentOf(moment, now).toISOString();
}

const hour = 3_600_000;

/**
 * When somebody did what the content gives no time for, such as a vote: within three days, most of it soon, after
 * they had joined and never in the future. The same key gives the same time on every load.
 */
export function soonAfter(
  { now }: Pick<DemoLoad, 'now'>,
  start: string,
  { key, joined }: { key: string; joined: string },
): string {
  const from = Math.max(Date.parse(start), Date.parse(joined)) + 60_000;
  const wish = from + chance(key) ** 2 * 72 * hour;
  const latest = now.getTime() - 60_000 * (1 + 30 * chance(`${key} late`));
  return new Date(Math.max(Math.min(wish, latest), Math.min(from, now.getTime()))).toISOString();
}

/** A number from 0 to 1 that looks random and is made from the key alone (FNV-1a). */
function chance(key: string): number {
  let hash = 2166136261;
  for (const sign of key) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** The columns of bodies, in their order. People and public boards that they name become links. */
export async function renderBodies(
  { content }: Pick<DemoLoad, 'content'>,
  sources: readonly string[],
): Promise<Array<{ body_source: string; body_html: string; render_version: number }>> {
  const known = {
    handles: content.people.map(({ handle }) => handle),
    boards: content.boards.filter(({ seenBy }) => seenBy === 'public').map(({ slug }) => slug),
  };
  const rendered = await renderMany(
    sources,
    sources.map(() => known),
  );
  return sources.map((source, index) => ({
    body_source: source,
    body_html: String(rendered[index]?.html ?? ''),
    render_version: rendered[index]?.version ?? 0,
  }));
}
