import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import type { Browser } from 'playwright';
import { importFolder } from '#app/features/integrations/import-folder.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { Db } from '#db/client';
import { FieldFeeding } from './field-feeding';
import { fillHouse, type HostileHouse } from './hostile-house';
import { inAddress, loadHostileStrings, packInto } from './hostile-strings';
import { openBrowser, walkThrough, type Seen } from './page-watch';
import { inTrialHouse, type TrialHouse } from './trial-house';
import type { Trial } from './trial';

/** Every hostile string through every text field, then every page that shows them in a real browser. */
export const fieldsTrial: Trial = {
  name: 'fields',
  about: 'every hostile string through every text field over HTTP, then every page in Chromium',
  async run({ data, say }) {
    const strings = loadHostileStrings(data);
    const feeding = new FieldFeeding(strings);
    const before = (db: Db) => bringProducts(db, strings);
    return inTrialHouse({ before }, async (house) => {
      const filled = await fillHouse(house, feeding);
      say(`${feeding.posts} requests with hostile strings were answered`);
      const browser = await openBrowser();
      try {
        const seen = await walkAsEverybody(browser, { house, filled, strings, say });
        const pages = seen.reduce((sum, walk) => sum + walk.pages, 0);
        const forgotten = new Set(
          seen.flatMap(({ fields }) => [...fields].filter((field) => !feeding.fed.has(field))),
        );
        return {
          counts: `${strings.length} strings, ${feeding.fed.size} fields, ${feeding.posts} requests, ${pages} pages opened`,
          findings: [
            ...feeding.findings,
            ...seen.flatMap(({ findings }) => findings),
            ...[...forgotten].map((field) => `no string went through the field ${field}`),
          ],
        };
      } finally {
        await browser.close();
      }
    });
  },
};

/** A catalogue whose every word is hostile, by the way that catalogues come in. */
async function bringProducts(db: Db, strings: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-fields-trial-'));
  const [names, categories, descriptions] = [
    packInto({ name: 'name', most: 200 }, strings),
    packInto({ name: 'category', most: 100 }, strings),
    packInto({ name: 'description', most: 2_000 }, strings),
  ];
  const rows = names.map((name, index) => ({
    sku: `${index} ${categories[index % categories.length]?.slice(0, 40)}`,
    name,
    category: categories[index % 40],
    description: descriptions[index % descriptions.length],
  }));
  const file = path.join(folder, 'products.csv');
  writeFileSync(file, Papa.unparse(rows));
  try {
    await importFolder(db, { path: file, source: '<b>trial</b>', kind: 'auto', now: new Date() });
    await closeRenderer();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Surroundings {
  house: TrialHouse;
  filled: HostileHouse;
  strings: readonly string[];
  say: (line: string) => void;
}

/** Enough to see each kind of page with the tools of somebody who is signed in. */
const fewOfEach = 25;

const pagesBetweenWords = 1_000;

/** Where what only signed-in people see begins. */
const signedInStarts = [
  '/',
  '/settings',
  '/notifications',
  '/moderation',
  '/moderation?show=decided',
  '/moderation/log',
  '/advocates',
  '/advocates/exports',
];

/** Signed out everything is opened, with the policy off; signed in what only they see, with the policy as it is shipped. */
async function walkAsEverybody(
  browser: Browser,
  { house, filled, strings, say }: Surroundings,
): Promise<Seen[]> {
  const { admin, moderator, marketer, people } = filled;
  const searches = packInto({ name: 'q', most: 500 }, strings).map(
    (words) => `/search?q=${inAddress(words)}`,
  );
  const seen: Seen[] = [];
  const walk = async (name: string, order: Parameters<typeof walkThrough>[1]) => {
    const onPages = (pages: number) => {
      if (pages % pagesBetweenWords === 0) say(`${pages} pages opened by ${name} so far`);
    };
    const result = await walkThrough(browser, { ...order, onPages, onFinding: say });
    say(`${result.pages} pages opened by ${name}`);
    seen.push(result);
  };
  await walk('somebody signed out', {
    viewer: house.stranger,
    starts: ['/', '/sign-up', '/sign-in', '/reset-password', ...searches],
    mostOf: (kind) => {
      if (kind === '/search?q') return searches.length + fewOfEach;
      return kind.includes('?') || kind.startsWith('/sign-in') ? fewOfEach : Infinity;
    },
    withoutPolicy: true,
  });
  for (const [name, viewer, mine] of [
    ['a member', people[1] ?? house.stranger, /^\/(?:notifications|settings)/],
    ['a moderator', moderator, /^\/moderation/],
    ['a marketer', marketer, /^\/advocates/],
    ['an admin', admin, /^\/(?:admin|moderation\/log|advocates\/exports)/],
  ] as const) {
    await walk(name, {
      viewer,
      starts: signedInStarts,
      mostOf: (kind) => (mine.test(kind) ? 400 : fewOfEach),
      withoutPolicy: false,
    });
  }
  return seen;
}
