import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/**
 * A kept page in the encodings that browsers take, with the headers it went out with. Brotli is
 * made once a page is asked for again (until then it is null): one that is read once would pay for it in vain.
 */
export interface KeptPage {
  readonly bodies: { readonly identity: Buffer; readonly gzip: Buffer; readonly br: Buffer | null };
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Entry extends KeptPage {
  readonly bodies: { readonly identity: Buffer; readonly gzip: Buffer; br: Buffer | null };
  askedAgain: boolean;
  tags: readonly string[];
  size: number;
  keptAt: number;
}

/** How much the cache may hold, counted in bytes of all encodings. */
const maxBytes = 48 * 1024 * 1024;
/** Times on a page are relative ("2 minutes ago"): after this they would be wrong, even if no row changed. */
const maxAgeMs = 60_000;

/**
 * Pages for signed-out visitors, kept with the tags of the rows they show.
 *
 * A write names the tags it changes; their pages go at once. Each invalidation has a number: a page may be kept only
 * if none of its tags was invalidated since its rendering began, so a slow render can never store what a faster
 * write has made stale. When the channel between instances is silent, nothing is kept or served (`suspend`).
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>();
  private readonly keysByTag = new Map<string, Set<string>>();
  private readonly invalidatedAt = new Map<string, number>();
  private bytes = 0;
  private clock = 0;
  private floor = 0;
  private suspended = false;

  /** The number to remember when a rendering begins. */
  get generation(): number {
    return this.clock;
  }

  /** The kept page of this key, if it is still good. */
  get(key: string): KeptPage | null {
    const entry = this.suspended ? undefined : this.entries.get(key);
    if (!entry) return null;
    if (Date.now() - entry.keptAt > maxAgeMs) {
      this.drop(key, entry);
      return null;
    }
    // The map's order is the order of use: what was used longest ago goes first.
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (!entry.askedAgain) {
      entry.askedAgain = true;
      void this.addBrotli(key, entry);
    }
    return entry;
  }

  /** Keeps a page whose rendering began at `generation`; returns its encodings whether or not it may be kept. */
  async keep(
    key: string,
    page: { body: Buffer; headers: Record<string, string> },
    options: { tags: string[]; generation: number },
  ): Promise<KeptPage> {
    const { body, headers } = page;
    const gzipped = await gzipAsync(body, { level: 6 });
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
    const size = body.length + gzipped.length;
    const entry: Entry = {
      bodies: { identity: body, gzip: gzipped, br: null },
      askedAgain: false,
      etag,
      headers,
      size,
      tags: options.tags,
      keptAt: Date.now(),
    };
    if (this.mayKeep(options)) this.store(key, entry);
    return entry;
  }

  /** Lets go of every page that shows one of these tags. */
  invalidate(tags: readonly string[]): void {
    this.clock += 1;
    for (const tag of tags) {
      this.invalidatedAt.set(tag, this.clock);
      for (const key of [...(this.keysByTag.get(tag) ?? [])]) {
        const entry = this.entries.get(key);
        if (entry) this.drop(key, entry);
      }
    }
    // Remembering every tag for ever would grow; forgetting them all at once only refuses pages rendered just now.
    if (this.invalidatedAt.size > 50_000) this.forgetNumbers();
  }

  /** Lets go of everything, because writes elsewhere may have gone unheard. */
  flush(): void {
    this.entries.clear();
    this.keysByTag.clear();
    this.bytes = 0;
    this.clock += 1;
    this.forgetNumbers();
  }

  /** Stops keeping and serving until `resume`, because other instances cannot be heard. */
  suspend(): void {
    this.flush();
    this.suspended = true;
  }

  /** Starts again, empty. */
  resume(): void {
    if (this.suspended) this.flush();
    this.suspended = false;
  }

  /** How much is kept, for metrics and tests. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.bytes };
  }

  private mayKeep({ tags, generation }: { tags: string[]; generation: number }): boolean {
    if (this.suspended || generation < this.floor) return false;
    return tags.every((tag) => (this.invalidatedAt.get(tag) ?? 0) <= generation);
  }

  private store(key: string, entry: Entry): void {
    const known = this.entries.get(key);
    if (known) this.drop(key, known);
    this.entries.set(key, entry);
    this.bytes += entry.size;
    for (const tag of entry.tags) {
      const keys = this.keysByTag.get(tag) ?? new Set();
      keys.add(key);
      this.keysByTag.set(tag, keys);
    }
    this.makeRoom();
  }

  /** Adds the smaller encoding to a page that is still kept when it is ready. */
  private async addBrotli(key: string, entry: Entry): Promise<void> {
    const brotli = await brotliAsync(entry.bodies.identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
    });
    if (this.entries.get(key) !== entry) return;
    entry.bodies.br = brotli;
    entry.size += brotli.length;
    this.bytes += brotli.length;
    this.makeRoom();
  }

  private makeRoom(): void {
    for (const [oldKey, oldest] of this.entries) {
      if (this.bytes <= maxBytes) break;
      this.drop(oldKey, oldest);
    }
  }

  private drop(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.bytes -= entry.size;
    for (const tag of entry.tags) {
      const keys = this.keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysByTag.delete(tag);
    }
  }

  private forgetNumbers(): void {
    this.invalidatedAt.clear();
    this.floor = this.clock;
  }
}
