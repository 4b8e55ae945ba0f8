import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { Pagination } from '#app/components/pagination';
import { loadAdditions } from '#app/features/boards/load-additions.server';
import { loadMarkup } from '#app/features/boards/load-markup.server';
import { markThreadRead } from '#app/features/boards/mark-thread-read.server';
import { withNotes } from '#app/features/boards/post-note';
import { readPosition, repliesPerPage } from '#app/features/boards/reply';
import { withHeldReasons } from '#app/features/boards/load-held-reasons.server';
import { linkedThreads, showThread, type ShownThread } from '#app/features/boards/thread-page';
import { findNewAddress } from '#app/features/boards/rearranging/carried-post-queries.server';
import { getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { ClosingNotice } from '#app/features/boards/ui/closing-notice';
import { ArticleByline } from '#app/features/articles/ui/article-byline';
import { FollowedEvent } from '#app/features/gatherings/ui/followed-event';
import { GatheringPanel } from '#app/features/gatherings/ui/gathering-panel';
import { OfficialAnswer } from '#app/features/boards/ui/official-answer';
import { PollPanel } from '#app/features/boards/ui/poll-panel';
import { IdeaPanel } from '#app/features/boards/ui/idea-panel';
import { ReplyFoot } from '#app/features/boards/ui/reply-foot';
import { ThreadActs } from '#app/features/boards/ui/thread-acts';
import { hasAside, ThreadAside } from '#app/features/boards/ui/thread-aside';
import { ThreadHeader } from '#app/features/boards/ui/thread-header';
import { AcceptedAnswer, OpeningPost, ReplyList } from '#app/features/boards/ui/thread-posts';
import { readNoticesOfThread } from '#app/features/notifications/read-notices.server';
import { loadAskedNotes } from '#app/features/testimonials/load-asked-notes.server';
import { RootReviews } from '#app/features/reviews/ui/root-reviews';
import { formDraft } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { movedTo, orNotFound, orRefuse } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? 'Thread' },
  ...(data?.markup ? [{ 'script:ld+json': data.markup }] : []),
];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { db, actor, visit } = ctx;
  const { publicId, slug } = args.params;
  const { searchParams, search } = new URL(args.request.url);
  const stretch = {
    after: readPosition(searchParams.get('after')),
    before: readPosition(searchParams.get('before')),
  };
  const id = orNotFound(isPublicId(publicId) ? publicId : null);
  const place = { kind: 'reply', about: id } as const;
  const [found, page, draft] = await Promise.all([
    getThreadPage(db, actor, id),
    listReplies(db, actor, { publicId: id, ...stretch }),
    actor.kind === 'member' ? getDraft(db, actor.id, place) : null,
  ]);
  const thread = orNotFound(found);
  if (thread.state === 'moved')
    return movedTo(orNotFound(await findNewAddress(db, actor, { kind: 'thread', publicId: id })));
  orRefuse(may(actor, 'thread.read', thread));
  if (slug !== thread.slug) return movedTo(paths.thread(thread) + search);

  const { roots, ...additions } = await loadAdditions(db, ctx, thread);
  visit.keep(
    `thread:${thread.id}`,
    ...linkedThreads(thread).map((linked) => `thread:${linked}`),
    ...roots.map((review) => `review:${review.id}`),
  );
  const seen = page.hasLater ? (page.replies.at(-1)?.position ?? 0) : thread.lastPosition;
  if (actor.kind === 'member' && (thread.readUpTo === null || thread.readUpTo < seen))
    visit.afterwards(() => markThreadRead({ ...ctx, actor }, { threadId: thread.id, position: seen }));
  if (actor.kind === 'member' && thread.hasNotices)
    visit.afterwards(() => readNoticesOfThread({ ...ctx, actor }, thread.id));
  const shown = showThread(thread, page, {
    actor,
    beginning: excerptOf(thread.beginning, 240),
    official: excerptOf(thread.official?.beginning ?? '', 320),
  });
  const replies = page.replies.map((reply) => reply.publicId);
  const answer = shown.answer ? [shown.answer.reply.publicId] : [];
  const notes = await loadAskedNotes(db, actor, { thread: id, replies: [...replies, ...answer] });
  return json({
    ...withNotes(await withHeldReasons(db, shown), notes),
    begun: { body: draft?.fields['body'] ?? '', draft: formDraft(place, draft) },
    ...additions,
    roots: roots.map(({ publicId: key, title, product }) => ({ publicId: key, title, product })),
    markup: await loadMarkup(
      db,
      { thread, page },
      {
        actor,
        gathering: additions.gathering,
        origin: visit.services.config.http.origin,
      },
    ),
  });
}

export default function ThreadRoute() {
  const thread = useLoaderData<typeof loader>();
  const { beginning, idea, poll, gathering, followed, byline, replies } = thread;
  const aside = hasAside(thread) ? <ThreadAside thread={thread} /> : null;
  return (
    <Page width={aside ? 'wide' : 'reading'} aside={aside} asideLabel="About this thread" sticky>
      <ThreadHeader thread={thread} actions={<ThreadActs thread={thread} />} />
      {thread.closing ? <ClosingNotice closing={thread.closing} /> : null}
      {beginning === null ? (
        <>
          {byline ? <ArticleByline byline={byline} /> : null}
          <OpeningPost thread={thread} />
          <RootReviews reviews={thread.roots} />
          {followed ? <FollowedEvent event={followed} /> : null}
          {gathering ? <GatheringPanel thread={thread} gathering={gathering} /> : null}
          {idea ? <IdeaPanel publicId={thread.publicId} idea={idea} /> : null}
          {poll ? <PollPanel publicId={thread.publicId} poll={poll} /> : null}
          {thread.official ? <OfficialAnswer answer={thread.official} /> : null}
          <AcceptedAnswer thread={thread} />
        </>
      ) : (
        <p className="thread-beginning" dir="auto">
          {beginning} <a href={paths.thread(thread)}>Read it from the beginning</a>
        </p>
      )}
      {replies.length + thread.splits.length > 0 ? <ReplyList thread={thread} /> : null}
      <Pagination previous={earlier(thread)} next={later(thread)} />
      <ReplyFoot thread={thread} begun={thread.begun} />
    </Page>
  );
}

function earlier(thread: ShownThread) {
  const first = thread.replies[0]?.position ?? thread.lastPosition + 1;
  if (!thread.hasEarlier) return null;
  const before = first > repliesPerPage + 1 ? { before: String(first) } : {};
  return { href: paths.thread(thread, before), label: 'Earlier replies' };
}

function later(thread: ShownThread) {
  const last = thread.replies.at(-1);
  return thread.hasLater && last
    ? { href: paths.thread(thread, { after: String(last.position) }), label: 'Later replies' }
    : null;
}
