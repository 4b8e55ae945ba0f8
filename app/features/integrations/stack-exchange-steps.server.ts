import type { Db } from '#db/client';
import { boardOf } from './import-board.server';
import { ImportRefused, sealed, type ImportOrder, type SealedStep } from './import-order.server';
import { readXmlRows } from './read-xml.server';
import { stackAnswer, stackPerson, stackThread, stackVote } from './stack-exchange-shapes';
import { storePeople } from './store-people.server';
import { storePosts } from './store-posts.server';
import { storeThreads } from './store-threads.server';
import { storeVotes } from './store-votes.server';

type Find = (name: string) => { file: string; path: string } | null;

/**
 * A Stack Exchange dump: people, questions, answers, votes. Posts.xml is read twice, because an answer may stand before
 * its question once posts were merged.
 */
export async function stackExchangeSteps(db: Db, order: ImportOrder, find: Find): Promise<SealedStep[]> {
  const { source } = order;
  const [users, posts, votes] = ['Users.xml', 'Posts.xml', 'Votes.xml'].map(find);
  if (!posts) throw new ImportRefused(`A Stack Exchange dump needs Posts.xml in ${order.path}.`);
  const boardId = await boardOf(db, order);
  const steps: SealedStep[] = [];
  if (users) {
    const store = (tx: Db, rows: Parameters<typeof storePeople>[2]) => storePeople(tx, source, rows);
    steps.push(sealed({ ...users, read: (path) => readXmlRows(path, stackPerson), store }));
  }
  steps.push(
    sealed({
      file: `${posts.file} (questions)`,
      path: posts.path,
      read: (path) => readXmlRows(path, stackThread),
      store: (tx, rows) => storeThreads(tx, { source, boardId }, rows),
    }),
    sealed({
      file: `${posts.file} (answers)`,
      path: posts.path,
      read: (path) => readXmlRows(path, stackAnswer),
      store: (tx, rows) => storePosts(tx, source, rows),
    }),
  );
  if (votes) steps.push(votesStep(source, votes));
  return steps;
}

/** Votes come one by one and are counted together, so a newer dump's file begins from nothing. */
function votesStep(source: string, votes: { file: string; path: string }): SealedStep {
  return sealed({
    ...votes,
    read: (path) => readXmlRows(path, stackVote),
    begin: async (tx) => {
      await tx.sql`delete from imported_votes where import_source = ${source} and subject_kind in ('thread', 'reply')`;
    },
    store: (tx, rows) => storeVotes(tx, { source, add: true }, rows),
  });
}
