import { badges } from '#app/features/reputation/badge';
import type { Sql } from '#db/client';

/**
 * For the first part of an address, a query for a thing that whoever asks may read: a public one, or their own.
 * Its columns are named like the parameters, so `/threads/:publicId/:slug` takes both from one row.
 */
const subjects: Record<string, (viewerId: number) => string> = {
  badges: () => `select '${badges[0].slug}' as badge`,
  boards: () => `select slug from boards where visibility = 'public'`,
  threads: () => `
    select t.public_id as "publicId", t.slug from threads t join boards b on b.id = t.board_id
    where t.state = 'visible' and b.visibility = 'public' order by t.reply_count desc`,
  replies: () => `
    select r.public_id as "publicId" from replies r
    join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where r.state = 'visible' and t.state = 'visible' and b.visibility = 'public'`,
  products: () => `select slug from products where state = 'listed'`,
  reviews: () => `select public_id as "publicId" from reviews where state = 'published'`,
  members: (viewerId) => `select handle from members where state = 'active' order by id <> ${viewerId}, id`,
  advocates: () => `select handle from members where state = 'active' order by id`,
};

/**
 * Fills the parameters of a route's pattern with a real thing, so that a check asks for a page that exists.
 * Refuses a pattern it has no example for: a new kind of address joins the checks by one line above.
 */
export async function exampleOf(sql: Sql, pattern: string, viewerId = 0): Promise<string> {
  if (pattern === '/*') return '/nowhere/at/all';
  if (!pattern.includes(':')) return pattern;
  const query = subjects[pattern.split('/')[1] ?? ''];
  if (!query)
    throw new Error(`${pattern} has no example; add its first part to tests/support/route-examples.ts`);
  const [row] = await sql.unsafe<Record<string, string>[]>(`${query(viewerId)} limit 1`);
  return pattern.replace(/:(\w+)\??/g, (whole, name: string) => {
    const value = row?.[name];
    if (value === undefined)
      throw new Error(`${pattern} has no example of ${whole} in tests/support/route-examples.ts`);
    return value;
  });
}
