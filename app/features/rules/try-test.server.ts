import type { Db } from '#db/client';
import { compileTest, readText, type Finder } from './compile-test.server';
import type { RuleTest } from './holding-rule';
import { isNew } from './newcomer-rules';
import { countPublicBefore, type PastWords } from './past-words-queries.server';
import { likenessOf, nearly, printOf } from './text-print.server';

/** Finds in posts of the past, handed over oldest first, those that a rule would have met. */
export type Trier = (posts: readonly PastWords[]) => Promise<PastWords[]>;

/** How a test would have judged the past. It remembers what it has been handed, as far as the test looks back. */
export function trierOf(db: Db, test: RuleTest): Trier {
  switch (test.kind) {
    case 'rate':
      return rateTrier(test);
    case 'repeats':
      return repeatTrier(test);
    case 'newcomer': {
      const find = compileTest(test);
      return (posts) => newcomersAmong(db, test, fitting(find, posts));
    }
    default: {
      const find = compileTest(test);
      return (posts) => Promise.resolve(fitting(find, posts));
    }
  }
}

const fitting = (find: Finder, posts: readonly PastWords[]) =>
  posts.filter((post) => find(readText(post.text)) !== null);

async function newcomersAmong(
  db: Db,
  test: Extract<RuleTest, { kind: 'newcomer' }>,
  posts: PastWords[],
): Promise<PastWords[]> {
  if (posts.length === 0) return [];
  const before = await countPublicBefore(db, posts);
  return posts.filter((post, place) =>
    isNew(
      { joinedAt: post.authorJoinedAt, publicPosts: before[place] ?? 0 },
      test,
      new Date(Date.parse(post.at)),
    ),
  );
}

function rateTrier({ posts: most, minutes }: Extract<RuleTest, { kind: 'rate' }>): Trier {
  const recent = new Map<number, number[]>();
  return (posts) =>
    Promise.resolve(
      posts.filter((post) => {
        const at = Date.parse(post.at);
        const times = (recent.get(post.authorId) ?? []).filter((time) => time > at - minutes * 60_000);
        const isMet = times.length >= most;
        // More than the rule asks for need not be remembered.
        recent.set(post.authorId, [...times, at].slice(-most));
        return isMet;
      }),
    );
}

interface Remembered {
  at: number;
  authorId: number;
  text: string;
}

/** So many earlier texts with a band in common are compared. */
const maxCompared = 20;

function repeatTrier(test: Extract<RuleTest, { kind: 'repeats' }>): Trier {
  const known = new Map<string, Remembered[]>();
  return (posts) =>
    Promise.resolve(
      posts.filter((post) => {
        const print = printOf(post.text);
        if (!print) return false;
        const at = Date.parse(post.at);
        const isRecent = (one: Remembered) =>
          one.at > at - test.hours * 3_600_000 && (test.byOthers || one.authorId === post.authorId);
        const earlier = (key: string) => (known.get(key) ?? []).filter(isRecent);
        const isMet =
          earlier(print.exact).length > 0 ||
          (test.nearly &&
            print.bands.some((band) =>
              earlier(band).some((one) => likenessOf(one.text, post.text) >= nearly),
            ));
        const here = { at, authorId: post.authorId, text: post.text };
        for (const key of [print.exact, ...(test.nearly ? print.bands : [])])
          known.set(key, [...(known.get(key) ?? []).slice(1 - maxCompared), here]);
        return isMet;
      }),
    );
}
