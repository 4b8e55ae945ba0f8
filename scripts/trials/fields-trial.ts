import type { Browser } from 'playwright';
import type { Db } from '#db/client';
import { bringProducts, plainSku } from './bring-products';
import { untrueOf } from './fed-fields';
import { FieldFeeding } from './field-feeding';
import { fillHouse } from './hostile-house';
import type { HostilePeople } from './hostile-people';
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
    const feeding = new FieldFeeding(strings, say);
    const before = (db: Db) => bringHostileProducts(db, strings);
    return inTrialHouse({ before }, async (house) => {
      const filled = await fillHouse(house, feeding);
      say(
        `${feeding.posts} requests with hostile strings were answered; ${feeding.findings.length} findings`,
      );
      const untrue = untrueOf(feeding.fed);
      untrue.forEach(say);
      const browser = await openBrowser();
      try {
        const seen = await walkAsEverybody(browser, { house, filled, strings, say });
        const pages = seen.reduce((sum, walk) => sum + walk.pages, 0);
        const forgotten = new Set(
          seen.flatMap(({ fields }) => [...fields].filter((field) => !feeding.fed.has(field))),
        );
        for (const field of forgotten) say(`no string went through the field ${field}`);
        return {
          counts: `${strings.length} strings, ${feeding.fed.size} fields, ${feeding.posts} requests, ${pages} pages opened`,
          findings: [
            ...feeding.findings,
            ...untrue,
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

/** A catalogue whose every word is hostile. */
function bringHostileProducts(db: Db, strings: readonly string[]): Promise<void> {
  const [names, categories, descriptions] = [
    packInto({ name: 'name', most: 200 }, strings),
    packInto({ name: 'category', most: 100 }, strings),
    packInto({ name: 'description', most: 2_000 }, strings),
  ];
  const hostile = names.map((name, index) => ({
    sku: `${index} ${categories[index % categories.length]?.slice(0, 40)}`,
    name,
    category: categories[index % 40] ?? '',
    description: descriptions[index % descriptions.length] ?? '',
  }));
  // One whose number can be typed into a list of numbers.
  return bringProducts(db, [...hostile, { sku: plainSku, name: 'Plain', category: '', description: '' }]);
}

interface Surroundings {
  house: TrialHouse;
  filled: HostilePeople;
  strings: readonly string[];
  say: (line: string) => void;
}

/** Enough of a kind of page to see it with the tools of this viewer, or sorted in this way. */
const few = 8;
/** Enough of what only this viewer sees, and of pages whose words stand in full elsewhere. */
const many = 100;

/** Where every string of a field stands in full on one page or another: all of them are opened, signed out. */
const inFull = ['/threads/:publicId/:slug?', '/products/:slug'];

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
  '/testimonials',
  '/testimonials/requests',
  '/testimonials/walls',
  '/admin',
  '/admin/members',
];

/** Walls are shown on other sites; no page here leads to them. */
async function listWalls(db: Db): Promise<string[]> {
  const walls = await db.sql<
    Array<{ publicId: string }>
  >`select public_id as "publicId" from walls order by id limit ${few}`;
  return walls.map(({ publicId }) => `/walls/${publicId}`);
}

/**
 * Signed out, all that was fed is looked at with the policy off; signed in, what only they see and a little of the
 * rest, with the policy as it is shipped.
 */
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
    starts: ['/', '/sign-up', '/sign-in', '/reset-password', ...searches, ...(await listWalls(house.db))],
    mostOf: (kind) => {
      if (kind === '/search?q') return searches.length + few;
      if (inFull.includes(kind)) return Infinity;
      return kind.includes('?') || kind.startsWith('/sign-in') ? few : many;
    },
    withoutPolicy: true,
  });
  for (const [name, viewer, mine] of [
    ['a member', people[1] ?? house.stranger, /^\/(?:notifications|settings)/],
    ['a moderator', moderator, /^\/moderation/],
    ['a marketer', marketer, /^\/(?:advocates|testimonials)/],
    ['an admin', admin, /^\/(?:admin|moderation\/log|advocates\/exports)/],
  ] as const) {
    await walk(name, {
      viewer,
      starts: signedInStarts,
      mostOf: (kind) => (mine.test(kind) ? many : few),
      withoutPolicy: false,
    });
  }
  return seen;
}
