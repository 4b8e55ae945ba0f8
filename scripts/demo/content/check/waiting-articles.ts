import { takesKind } from '#app/features/boards/thread-kind';
import { actProblems } from './acts';
import { isTeam, type Known } from './known';

/** Articles that wait stand where their author could have offered them. */
export function waitingArticleProblems(known: Known): string[] {
  return known.content.waitingArticles.flatMap((article) => {
    const where = `waiting article of ${article.by}`;
    const board = known.boards.get(article.board);
    const mayOffer = board && takesKind(board, 'article');
    const mayPost = board?.postedBy === 'members' || isTeam(known.people.get(article.by));
    return [
      ...actProblems(where, article, known),
      ...(mayOffer && mayPost ? [] : [`${where}: is not taken in ${article.board}`]),
    ];
  });
}
