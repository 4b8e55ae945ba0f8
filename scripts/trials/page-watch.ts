import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Response } from 'playwright';
import { routeTable } from '#app/route-table';
import { findOrInstallChromium } from '../testing/chromium.mjs';
import { nextAddress, type Visitor } from './visitor';

interface Inspection {
  findings: string[];
  links: string[];
  fields: Array<{ action: string; name: string }>;
}

/** What a walk of one viewer through the site saw. */
export interface Seen {
  pages: number;
  findings: string[];
  /** Every text field of every form, as `/threads/new title`. */
  fields: Set<string>;
}

export interface WalkOrder {
  readonly viewer: Visitor;
  readonly starts: readonly string[];
  /** How many pages of one kind are opened; a kind is `/products/:slug` or `/products/:slug?sort`. */
  readonly mostOf: (kind: string) => number;
  /**
   * Lets whatever gets into the page run, so that it is caught in the act. Otherwise the policy stays as it is shipped
   * and must never have had anything to stop.
   */
  readonly withoutPolicy: boolean;
  readonly onPages?: (pages: number) => void;
  readonly onFinding?: (finding: string) => void;
}

/** The narrowest phone that pages are made for. */
const phone = { width: 360, height: 740 };
const tabs = 3;

/** A walk that finds so much wrong has said enough, or has lost its server. */
const enoughFindings = 200;
const inspection = readFileSync(path.join(import.meta.dirname, 'page-inspection.js'), 'utf8');
const browserArguments = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: [...browserArguments, ...(asRoot ? ['--no-sandbox'] : [])],
  });
}

/**
 * Follows every link from the starts on, as one viewer on a phone, and looks at each page: nothing may have run, been
 * asked from elsewhere or been injected, and the layout must hold.
 */
export async function walkThrough(browser: Browser, order: WalkOrder): Promise<Seen> {
  const { viewer, withoutPolicy } = order;
  const context = await browser.newContext({
    viewport: phone,
    bypassCSP: withoutPolicy,
    baseURL: viewer.origin,
  });
  const [cookie = '', session = ''] = viewer.cookie?.split('=') ?? [];
  if (cookie) await context.addCookies([{ name: cookie, value: session, url: viewer.origin }]);
  await context.addInitScript({ content: inspection });
  const walk = new Walk(context, order);
  await Promise.all(Array.from({ length: tabs }, () => walk.work()));
  await context.close();
  return { pages: walk.pages, findings: walk.findings, fields: walk.fields };
}

class Walk {
  pages = 0;
  readonly findings: string[] = [];
  readonly fields = new Set<string>();
  readonly #context: BrowserContext;
  readonly #order: WalkOrder;
  readonly #known = new Set<string>();
  readonly #taken = new Map<string, number>();
  readonly #waiting: string[] = [];
  #busy = 0;

  constructor(context: BrowserContext, order: WalkOrder) {
    this.#context = context;
    this.#order = order;
    for (const start of order.starts) this.#offer(start);
  }

  /** One tab: takes pages until none is waiting and no other tab may still find one. */
  async work(): Promise<void> {
    const page = await this.#context.newPage();
    const outside: string[] = [];
    await page.route('**/*', (route) => {
      const url = route.request().url();
      const headers = { ...route.request().headers(), 'x-forwarded-for': nextAddress() };
      if (url.startsWith(this.#order.viewer.origin)) return route.continue({ headers });
      outside.push(url.slice(0, 120));
      return route.abort();
    });
    while (this.#waiting.length + this.#busy > 0) {
      const place = this.#waiting.shift();
      if (place === undefined) {
        await page.waitForTimeout(20);
        continue;
      }
      this.#busy += 1;
      await this.#look(page, { place, outside });
      this.#busy -= 1;
    }
    await page.close();
  }

  async #look(page: Page, { place, outside }: { place: string; outside: string[] }): Promise<void> {
    const problems: string[] = [];
    try {
      const answer = await page.goto(place, { timeout: 20_000 });
      if ((answer?.status() ?? 500) >= 500) problems.push(`was answered with ${answer?.status()}`);
      const seen = await seenOn(page, answer);
      problems.push(...seen.findings);
      for (const { action, name } of seen.fields) this.fields.add(`${patternOf(action)} ${name}`);
      for (const link of seen.links) this.#offer(link);
    } catch (problem) {
      problems.push(...troubleOf(problem));
    }
    problems.push(...outside.splice(0).map((url) => `asked for ${url}`));
    this.pages += 1;
    this.#order.onPages?.(this.pages);
    for (const problem of problems) {
      this.findings.push(`${place} ${problem}`);
      this.#order.onFinding?.(`${place} ${problem}`);
    }
    if (this.findings.length > enoughFindings) this.#waiting.length = 0;
  }

  #offer(place: string): void {
    if (this.#known.has(place)) return;
    this.#known.add(place);
    const kind = kindOf(place);
    const taken = this.#taken.get(kind) ?? 0;
    if (taken >= this.#order.mostOf(kind)) return;
    this.#taken.set(kind, taken + 1);
    this.#waiting.push(place);
  }
}

/** What is shown as it is, a key or a picture, is no page of ours, and holds nothing to look at. */
async function seenOn(page: Page, answer: Response | null): Promise<Inspection> {
  const isPage = answer?.headers()['content-type']?.startsWith('text/html') ?? true;
  return isPage ? inspect(page) : { findings: [], links: [], fields: [] };
}

/** Why a page could not be looked at; what comes as a file is none. */
function troubleOf(problem: unknown): string[] {
  const text = String(problem);
  return text.includes('Download is starting') ? [] : [`could not be looked at: ${text.split('\n')[0]}`];
}

const patterns = routeTable.map(({ path: pattern }) => ({
  pattern,
  matches: new RegExp(
    `^${pattern
      .replace('/*', '/.*')
      .replace(/\/:\w+\?/g, '(?:/[^/]+)?')
      .replace(/:\w+/g, '[^/]+')}$`,
  ),
}));

/** A page that keeps the browser busy for so long is a finding, and must not stop the walk. */
const inspectionMs = 20_000;

async function inspect(page: Page): Promise<Inspection> {
  const handle = await page.waitForFunction('window.inspectPage?.()', undefined, { timeout: inspectionMs });
  return (await handle.jsonValue()) as Inspection;
}

/** A page by its pattern and by what narrows or sorts it; the next page of a list is one of the same kind. */
function kindOf(place: string): string {
  const [pathname = place, query = ''] = place.split('?');
  const keys = [...new URLSearchParams(query).keys()].filter((key) => key !== 'after' && key !== 'before');
  return keys.length > 0 ? `${patternOf(pathname)}?${keys.sort().join('&')}` : patternOf(pathname);
}

/** The row of the route table that answers an address. */
export function patternOf(pathname: string): string {
  return patterns.find(({ matches }) => matches.test(pathname))?.pattern ?? pathname;
}
