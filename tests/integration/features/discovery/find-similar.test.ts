import { expect, it } from 'vitest';
import { findSimilarThreads } from '#app/features/discovery/find-similar.server';
import { onDocumentFact } from '#app/features/discovery/on-document-fact.server';
import { system, visitor, type Actor } from '#app/policy/actor';
import { PostgresEngine } from '#search/adapters/postgres';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const [by, open, inner] = [await aMember(db), await aBoard(db), await aBoard(db, { seenBy: ['members'] })];

async function asked(title: string, boardId = open.id): Promise<void> {
  const thread = await aThread(db, { by, boardId, title });
  const fact = { subjectKind: 'thread', subjectId: thread.id };
  await onDocumentFact({ db, actor: system, now: new Date() }, fact, { hasRemote: false });
}

const similarTo = async (title: string, actor: Actor = by) =>
  (await findSimilarThreads(db, new PostgresEngine(db), { title, actor })).map((thread) => thread.title);

it('finds what was asked in other words of the same kind, best first, and takes no word for an operator', async () => {
  await asked('Why does my samovar gurgle?');
  await asked('Is a copper kettle worth it?');
  expect(await similarTo('My samovar gurgles: "why"')).toEqual(['Why does my samovar gurgle?']);
  expect(await similarTo('sort:newest board:nowhere')).toEqual([]);
});

it('names no thread that the asker may not read, and nothing before a title says anything', async () => {
  await asked('The secret percolator', inner.id);
  expect(await similarTo('percolator secrets', visitor)).toEqual([]);
  expect(await similarTo('percolator secrets')).toEqual(['The secret percolator']);
  expect(await similarTo('perc')).toEqual([]);
});
