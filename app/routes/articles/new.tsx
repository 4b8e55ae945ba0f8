import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { articleDraft, type ArticleDraft } from '#app/features/articles/article-drafts.server';
import { describeSaveProblem } from '#app/features/articles/save-problems';
import { saveArticle } from '#app/features/articles/save-article.server';
import { ArticleForm } from '#app/features/articles/ui/article-form';
import { getBoard, listReadableBoards } from '#app/features/boards/board-queries.server';
import { previewBody } from '#app/features/boards/render-body.server';
import { takesKind } from '#app/features/boards/thread-kind';
import { formDraft, readPlace, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting } from '#app/http/read-writing.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Write an article' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const asked = new URL(args.request.url).searchParams.get('board');
  const boards = (await listReadableBoards(db, actor)).filter(
    (board) => takesKind(board, 'article') && may(actor, 'thread.post', board).ok,
  );
  const place = { kind: 'article', about: boards.find(({ slug }) => slug === asked)?.slug ?? '' } as const;
  const draft = await getDraft(db, actor.id, place);
  return json({
    boards: boards.map((board) => ({ value: board.slug, label: board.name })),
    start: startWith({ board: place.about, title: '', body: '', tags: '' }, draft),
    draft: formDraft(place, draft),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const board = await getBoard(ctx.db, String(ctx.form.get('board') ?? ''));
  const render = (body: string) => previewBody(ctx, body, board);
  const untaken = await takePictures(ctx, {
    folder: ctx.visit.services.config.data.uploads,
    wait: () => tooOften(ctx, limits.upload),
  });
  const form = await readWriting(ctx, { draft: articleDraft, render });
  if (!form.ok) return form.answer;
  if (untaken) return form.refuse({ form: untaken });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const { title, body, tags, send } = form.value;
  const saved = await saveArticle(ctx, {
    ...{ publicId: null, boardSlug: form.value.board ?? '', title, body, tags },
    send: send === 'yes',
    begun: readPlace(ctx.form.get('draftPlace')),
  });
  if (!saved.ok) return form.refuse(describeSaveProblem(saved.problem));
  return seeOther(
    paths.article(saved.value.publicId),
    send ? 'Sent. A second person of the team reads it now.' : 'Kept. Only you and the team can see it.',
  );
}

export default function NewArticle() {
  const { boards, start, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ArticleDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: { board: { required: true }, title: { required: true }, body: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Write an article"
        lead="Written to last. A second person reads it before it appears."
      />
      <ArticleForm
        form={form}
        fields={fields}
        boards={boards}
        draft={draft}
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
