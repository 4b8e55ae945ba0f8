import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { getBoard } from '#app/features/boards/board-queries.server';
import { describePosted, describeThreadProblem } from '#app/features/boards/post-problems';
import { previewBody } from '#app/features/boards/render-body.server';
import { maxTitle, minTitle } from '#app/features/boards/thread';
import { loadOpening } from '#app/features/reviews/load-opening.server';
import { openReviewThread } from '#app/features/reviews/open-review-thread.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { reviewThreadDraft, type ReviewThreadDraft } from '#app/features/reviews/review-thread-draft.server';
import { hasGrown } from '#app/features/reviews/review-thread-queries.server';
import { OpenThreadForm } from '#app/features/reviews/ui/open-thread-form';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Make a question of a review' }];

const openedAlready = 'A thread has grown from this review already; there is one for each.';

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(db, args.params['publicId'], actor.id));
  orRefuse(may(actor, 'review.open-thread', row));
  if (await hasGrown(db, row.id)) throw seeOther(paths.review(row.publicId), openedAlready);
  return json({
    review: { publicId: row.publicId, title: row.title },
    ...(await loadOpening(db, actor, row)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const board = await getBoard(ctx.db, String(ctx.form.get('board') ?? ''));
  const form = await readWriting(ctx, {
    draft: reviewThreadDraft,
    render: (body) => previewBody(ctx, body, board),
  });
  if (!form.ok) return form.answer;
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const { board: boardSlug, title, body } = form.value;
  const opened = await openReviewThread(ctx, { publicId, boardSlug, title, body });
  if (opened.ok)
    return seeOther(
      paths.thread(opened.value),
      describePosted(opened.value, {
        open: 'The thread is open, and the review leads to it.',
        held: 'Thank you.',
      }),
    );
  const { problem } = opened;
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'opened-already':
      return form.refuse({ form: openedAlready, status: 409 });
    case 'closed-to-author':
      return form.refuse({
        fields: { board: 'Whoever wrote the review could not read it there; choose another board' },
      });
    case 'wrong-kind':
      return form.refuse({ fields: { board: 'This board takes no questions; choose another one' } });
    default:
      return form.refuse(describeThreadProblem(problem));
  }
}

export default function OpenReviewThread() {
  const { review, own, boards, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ReviewThreadDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: {
      board: { required: true },
      title: { required: true, minLength: minTitle, maxLength: maxTitle },
      body: { required: true },
    },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={own ? 'Ask for help with this' : 'Let us sort this out'}
        lead={
          own
            ? 'Your review becomes a question in a board, public like any thread there; each leads to the other. The review stays as it is.'
            : 'A question in a board, public like any thread there; each leads to the other. The review stays as it is, and its author is told.'
        }
        before={
          <a href={paths.review(review.publicId)} dir="auto">
            {review.title}
          </a>
        }
      />
      {boards.length === 0 ? (
        <EmptyState icon={MessagesSquare} title="There is no board for it">
          No board that you may post in takes questions.
        </EmptyState>
      ) : (
        <OpenThreadForm
          form={form}
          fields={fields}
          boards={boards}
          own={own}
          preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
        />
      )}
    </Page>
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
