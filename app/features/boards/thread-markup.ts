import { textOfHtml } from '#app/lib/markdown/text-of-html';
import { paths } from '#app/lib/paths';
import type { PostView, ReplyPage, ReplyView, ThreadPage } from './thread-queries.server';

/** What a thread's page is made of, and the address of the house. */
interface MarkedThread {
  thread: ThreadPage;
  page: ReplyPage;
  /** The first words, in plain text, for pages that do not show the opening post. */
  beginning: string;
  origin: string;
}

/**
 * A thread in the words of schema.org, with what its page shows and nothing else. A question that somebody has answered,
 * and others still may, is a QAPage; everything else is a DiscussionForumPosting (Google, "Q&A" and "Discussion forum"
 * structured data). Every page of a long thread names its first page as the thread's address.
 */
export function threadMarkup(marked: MarkedThread) {
  const { thread, page } = marked;
  const isAnswerable = thread.kind === 'question' && !thread.locked && thread.state === 'visible';
  return isAnswerable && page.replies.length > 0 ? questionPage(marked) : posting(marked);
}

function questionPage(marked: MarkedThread) {
  const { thread, page } = marked;
  const accepted = page.hasEarlier ? null : (thread.accepted?.reply ?? null);
  const others = page.replies.filter(
    (reply) => hasWords(reply) && reply.position !== thread.accepted?.position,
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: thread.title,
      ...opening(marked),
      upvoteCount: thread.opener.votes,
      answerCount: thread.replyCount,
      ...(accepted ? { acceptedAnswer: answer(accepted, marked) } : {}),
      suggestedAnswer: others.map((reply) => answer(reply, marked)),
    },
  };
}

function posting(marked: MarkedThread) {
  const { thread, page, origin } = marked;
  const comments = page.replies.filter(hasWords);
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    headline: thread.title,
    ...opening(marked),
    isPartOf: { '@type': 'WebPage', name: thread.board.name, url: origin + paths.board(thread.board.slug) },
    interactionStatistic: [
      counter('LikeAction', thread.opener.votes),
      counter('CommentAction', thread.replyCount),
    ],
    comment: comments.map((reply) => ({
      '@type': 'Comment',
      ...written(reply, marked),
      url: marked.origin + paths.reply(reply.publicId),
      interactionStatistic: counter('LikeAction', reply.votes),
    })),
  };
}

/** A reply whose words stand elsewhere on the page, or that is a picture alone, has none to tell. */
function hasWords({ html }: ReplyView): boolean {
  return html !== null && textOfHtml(html) !== '';
}

/** The opening post: whole where the page shows it, its first words elsewhere. */
function opening({ thread, page, beginning, origin }: MarkedThread) {
  const { opener } = thread;
  return {
    ...written({ ...opener, html: page.hasEarlier ? null : opener.html }, { origin }),
    text: (page.hasEarlier || opener.html === null ? beginning : textOfHtml(opener.html)) || thread.title,
    url: origin + paths.thread(thread),
  };
}

function answer(reply: ReplyView, marked: MarkedThread) {
  return {
    '@type': 'Answer',
    ...written(reply, marked),
    url: marked.origin + paths.reply(reply.publicId),
    upvoteCount: reply.votes,
  };
}

function written({ author, at, editedAt, html }: PostView, { origin }: { origin: string }) {
  return {
    author: {
      '@type': 'Person',
      name: author.name,
      ...(author.handle ? { url: origin + paths.member(author.handle) } : {}),
    },
    datePublished: at,
    ...(editedAt ? { dateModified: editedAt } : {}),
    text: html === null ? '' : textOfHtml(html),
  };
}

function counter(type: 'LikeAction' | 'CommentAction', count: number) {
  return {
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount: count,
  };
}
