import { isOwn, isTeam, type Actor } from './actor';
import { moderates, readReply, type BoardSubject, type ReplySubject } from './boards';
import { isAmong } from './audience';
import { allowed, no, type Verdict } from './verdict';

/** An article on its way, with its board. */
export interface ArticleSubject extends BoardSubject {
  authorId: number;
  /** Who put the open words down; null when none are open. */
  writtenBy: number | null;
}

const readsBoard = (actor: Actor, board: BoardSubject) => isAmong(actor, board.seenBy);

/** Drafts are their author's and the team's. To others there is none. */
function readArticle(actor: Actor, article: ArticleSubject): Verdict {
  if (isOwn(actor, article.authorId)) return allowed;
  return isTeam(actor) && readsBoard(actor, article) ? allowed : no('unknown');
}

function ownArticle(actor: Actor, article: ArticleSubject): Verdict {
  const read = readArticle(actor, article);
  if (!read.ok) return read;
  return isOwn(actor, article.authorId) ? allowed : no('not-yours');
}

export const articleRules = {
  'article.read': readArticle,
  'article.list-waiting': (actor: Actor, _all: null): Verdict => (isTeam(actor) ? allowed : no('team-only')),
  'article.write': (actor: Actor, article: ArticleSubject): Verdict => readArticle(actor, article),
  /** Another person of the team than its author and than whoever wrote these words. */
  'article.review': (actor: Actor, article: ArticleSubject): Verdict => {
    const read = readArticle(actor, article);
    if (!read.ok) return read;
    if (!isTeam(actor)) return no('team-only');
    return isOwn(actor, article.authorId) || isOwn(actor, article.writtenBy) ? no('own-content') : allowed;
  },
  /** The end of what somebody else would publish, with a reason; also of what was proposed and never sent. */
  'article.decline': (actor: Actor, article: ArticleSubject): Verdict => {
    const read = readArticle(actor, article);
    if (!read.ok) return read;
    if (!isTeam(actor)) return no('team-only');
    return isOwn(actor, article.authorId) ? no('own-content') : allowed;
  },
  /** Their words are theirs to give up; the team declines with a reason instead. */
  'article.drop': ownArticle,
  /** Only whose words they are can say yes to them. */
  'article.agree': ownArticle,
  /** Who keeps order in a board may propose to make an article of a reply that stands. */
  'reply.promote': (actor: Actor, reply: ReplySubject): Verdict => {
    const read = readReply(actor, reply);
    if (!read.ok) return read;
    if (!moderates(actor, reply.thread)) return no('team-only');
    return reply.state === 'visible' && reply.thread.state === 'visible' ? allowed : no('not-open');
  },
};
