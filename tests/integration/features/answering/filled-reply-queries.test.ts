import { expect, it } from 'vitest';
import { getFilledReply } from '#app/features/answering/filled-reply-queries.server';
import { makeSavedReply } from '#app/features/answering/make-saved-reply.server';
import { listSavedChoices } from '#app/features/answering/saved-reply-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aBoard } from '#tests/support/factories';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const admin = await aMember(db, { role: 'admin' });
const [here, elsewhere] = [await aBoard(db), await aBoard(db)];
const asker = await aMember(db, { displayName: '{{thread.title}}' });
const { publicId } = await aThread(db, { authorId: asker.id, boardId: here.id, title: 'A *loose* screw' });
const found = await findThread(db, publicId);
if (!found) throw new Error('no thread');
const thread = found;

async function aSavedReply(board: string): Promise<string> {
  const body = '{{member.name}}: {{thread.title}}, {{product.name}}. {{moderator.name}}';
  const made = await makeSavedReply({ db, actor: admin, now }, { title: `For ${board}`, body, board });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.publicId;
}

it('fills a text in for the thread and whoever answers, and marks what is not there', async () => {
  const asked = await aSavedReply('');
  const marketer = await aMember(db, { role: 'marketer', displayName: 'Renate' });
  expect(await getFilledReply(db, { actor: marketer, thread, asked })).toBe(
    '\\{\\{thread\\.title\\}\\}: A \\*loose\\* screw, [product name]. Renate',
  );
  expect(await getFilledReply(db, { actor: asker, thread, asked })).toBe('');
  expect(await getFilledReply(db, { actor: admin, thread, asked: 'nothinghere0' })).toBe('');
});

it('offers and fills in what is for this board or for all', async () => {
  const [own, others] = [await aSavedReply(here.slug), await aSavedReply(elsewhere.slug)];
  expect(await getFilledReply(db, { actor: admin, thread, asked: own })).toContain('loose');
  expect(await getFilledReply(db, { actor: admin, thread, asked: others })).toBe('');
  const choices = await listSavedChoices(db, thread);
  expect(choices.map(({ label }) => label)).toEqual([`For ${here.slug}`, 'For ']);
});
