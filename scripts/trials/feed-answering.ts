import { maxSavedReply, maxSavedReplies, maxSavedTitle } from '#app/features/answering/saved-reply';
import { maxCloseNote } from '#app/features/answering/unheard';
import { maxThreadNote } from '#app/features/answering/waiting-thread';
import { maxClosingNote } from '#app/features/boards/closing';
import { maxTitle } from '#app/features/boards/thread';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';

/** What the team writes about threads that wait, and with what it moves them about. */
export async function feedAnswering(
  house: TrialHouse,
  feeding: FieldFeeding,
  people: HostilePeople,
): Promise<void> {
  const { db } = house;
  const { moderator, admin } = people;
  await feedSavedReplies(house, feeding, people);
  const threads = await db.sql<Array<{ publicId: string; replies: string[] | null }>>`
    select t.public_id as "publicId", (select array_agg(r.public_id) from replies r where r.thread_id = t.id) as replies
    from threads t where t.state = 'visible' order by t.id`;
  const thread = (round: number) => threads[round % threads.length]?.publicId;
  await feeding.feed({
    fields: [{ name: 'body', most: maxThreadNote }],
    at: (round) => ({ place: `/answering/threads/${thread(round)}`, by: moderator }),
  });
  await feedUnheard(house, feeding, people);
  for (const [place, name, most] of [
    ['/answering/automated', 'handle', 60],
    [`/threads/${thread(0)}/merge`, 'into', 400],
    [`/threads/${thread(0)}/move`, 'board', 100],
    [`/threads/${thread(0)}/close`, 'duplicateOf', 400],
  ] as const)
    await feeding.feed({ fields: [{ name, most }], at: () => ({ place, by: admin }), refuses: true });
  await feedSplits(house, feeding, people);
  await feeding.feed({
    fields: [{ name: 'note', most: maxClosingNote }],
    at: (round) => ({ place: `/threads/${thread(round)}/close`, by: moderator }),
    rest: () => ({ reason: 'other' }),
  });
}

async function feedSavedReplies(
  { db }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  // Two of one title would be refused: each gets a number before it.
  const title: TextField = { name: 'title', most: maxSavedTitle - 6, line: true };
  const body: TextField = { name: 'body', most: maxSavedReply };
  const place = '/moderation/saved-replies/new';
  // Fields that there are not are refused; with other braces the same words are none.
  await feeding.feed({
    fields: [body],
    at: () => ({ place, by: moderator }),
    rest: () => ({ title: 'T' }),
    rounds: 20,
    refuses: true,
  });
  await feeding.feed({
    fields: [title, body],
    rounds: maxSavedReplies / 2,
    at: () => ({ place, by: moderator }),
    sent: (round, words) => ({
      title: `${round} ${words['title']}`,
      body: words['body']?.replaceAll('{', '(') ?? '',
    }),
  });
  const written = await db.sql<Array<{ publicId: string }>>`
    select public_id as "publicId" from saved_replies order by id`;
  await feeding.feed({
    fields: [title],
    rounds: written.length,
    at: (round) => ({
      place: `/moderation/saved-replies/${written[round % written.length]?.publicId}`,
      by: moderator,
    }),
    sent: (round, words) => ({
      title: `${round}b ${words['title']}`,
      ...{ body: 'Hello {{member.name}}', version: '1' },
    }),
  });
  await feeding.feed({
    fields: [body],
    at: () => ({ place: `/moderation/saved-replies/${written[0]?.publicId}`, by: moderator }),
    rest: () => ({ title: 'T', version: '1' }),
    refuses: true,
  });
}

/** Everybody who waits is closed with hostile words, once. */
async function feedUnheard(
  { db }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const waiting = await db.sql<Array<{ handle: string }>>`
    select distinct m.handle::text as handle from members m join threads t on t.author_id = m.id
    where t.state = 'visible' and m.role = 'member' and not t.staff_replied limit 100`;
  await feeding.feed({
    fields: [{ name: 'note', most: maxCloseNote }],
    rounds: waiting.length,
    at: (round) => ({
      place: `/answering/unheard/${waiting[round % waiting.length]?.handle}/close`,
      by: moderator,
    }),
    rest: () => ({ reason: 'other' }),
  });
}

/** A reply at a time gets a thread of its own under a hostile title. */
async function feedSplits(
  { db, newBoard }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const board = await newBoard('Split');
  const replies = await db.sql<Array<{ publicId: string; thread: string }>>`
    select r.public_id as "publicId", t.public_id as thread from replies r join threads t on t.id = r.thread_id
    where r.state = 'visible' order by r.id`;
  const reply = (round: number) => replies[round % replies.length];
  await feeding.feed({
    fields: [{ name: 'title', most: maxTitle, line: true }],
    rounds: replies.length,
    at: (round) => ({ place: `/threads/${reply(round)?.thread}/split`, by: moderator }),
    rest: (round) => ({ board, replies: reply(round)?.publicId ?? '', otherReaders: 'yes' }),
  });
}
