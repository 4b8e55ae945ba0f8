import type { Visitor } from './visitor';

/** What a signed-out visitor can count by walking through every list to its end. */
export interface ShownRows {
  threads: number;
  replies: number;
  products: number;
  reviews: number;
  pages: number;
}

/** So many pages are asked for at once: as many as the machine has something to do for. */
const atOnce = 4;

/** Walks through all boards, threads and products, and counts each thing by its address or anchor, once. */
export async function countShownRows(reader: Visitor): Promise<ShownRows> {
  const walk = new Walk(reader);
  const boards = await walk.collect('/boards', /href="(\/boards\/[^"/?]+)"/g);
  const threads = new Set<string>();
  for (const board of boards)
    for (const thread of await walk.collect(board, /thread-row__link" href="([^"]+)"/g)) threads.add(thread);
  const products = await walk.collect('/products', /product-card__name" href="([^"]+)"/g);
  const replies = await walk.countOn(threads, / id="(reply-\d+)"/g);
  const reviews = await walk.countOn(products, /class="review" id="([^"]+)"/g);
  return { threads: threads.size, replies, products: products.size, reviews, pages: walk.pages };
}

class Walk {
  readonly #reader: Visitor;
  pages = 0;

  constructor(reader: Visitor) {
    this.#reader = reader;
  }

  /** The first groups of all matches on a list's pages, from the first to the last. */
  async collect(start: string, what: RegExp): Promise<Set<string>> {
    const found = new Set<string>();
    let place: string | undefined = start;
    while (place !== undefined) {
      const { status, text } = await this.#reader.get(place);
      if (status !== 200) throw new Error(`${place} was answered with ${status}`);
      this.pages += 1;
      for (const [, match = ''] of text.matchAll(what)) found.add(match);
      place = nextPage(text);
    }
    return found;
  }

  async countOn(places: Iterable<string>, what: RegExp): Promise<number> {
    const waiting = [...places];
    const sizes: number[] = [];
    const work = async () => {
      for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
        sizes.push((await this.collect(place, what)).size);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}

function nextPage(html: string): string | undefined {
  const link = /<a [^>]*rel="next"[^>]*>/.exec(html)?.[0];
  return /href="([^"]+)"/.exec(link ?? '')?.[1]?.replaceAll('&amp;', '&');
}
