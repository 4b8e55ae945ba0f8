import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** As many as strings need to go through the field: each writes one review and appeals once. */
const writers = 200;
const most = 2_000;

/** Reviews that wait because of a link in them; each author says in hostile words why theirs should not, and moderators read it. */
export async function feedHeldAppeals(
  { db, newMember, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const products = await db.sql<Array<{ slug: string }>>`select slug from products order by id`;
  const authors: Visitor[] = [];
  for (let count = 0; count < writers; count += 1) authors.push(await newMember('member'));
  const by = (round: number) => authors[round % writers] ?? stranger;
  const body: TextField = { name: 'body', most };
  const posted = await feeding.feed({
    fields: [body],
    at: (round) => ({ place: `/products/${products[round % products.length]?.slug}/review`, by: by(round) }),
    sent: (_, words) => ({
      ...{ stars: '3', title: 'It came by courier', pros: '', cons: '', incentive: 'none' },
      body: `See https://courier.example/kind\n\n${words['body']}`,
    }),
  });
  const waiting = posted.map(
    (place) => /^\/reviews\/[a-z0-9]{12}$/.exec(place ?? '')?.[0] ?? '/reviews/nothinghere0',
  );
  await feeding.feed({
    fields: [{ name: 'words', most }],
    rounds: waiting.length,
    at: (round) => ({ place: `${waiting[round % waiting.length]}/appeal`, by: by(round) }),
  });
  for (const place of waiting.slice(0, few)) await feeding.look(moderator, `${place}/object`);
}

/** Enough to see what whoever decides reads. */
const few = 8;
