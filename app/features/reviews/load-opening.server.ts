import { isOwn, type MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { listQuestionBoards } from '../boards/question-board-queries.server';
import type { ReviewRow } from './review-queries.server';

/** What the form that makes a question of a review begins with: the boards to choose from, and the words that are there. */
export async function loadOpening(db: Db, actor: MemberActor, review: ReviewRow) {
  const own = isOwn(actor, review.authorId);
  const boards = await listQuestionBoards(db, actor, { alsoReadBy: own ? null : review.authorId });
  return {
    own,
    boards: boards.map(({ slug, name }) => ({ value: slug, label: name })),
    start: own
      ? { board: '', title: review.title, body: review.bodySource }
      : { board: '', title: `About a review of ${review.productName}`, body: '' },
  };
}
