import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction, TypedResponse } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import type { BoardSettings } from '#app/features/boards/board';
import { getBoard, listReadableBoards } from '#app/features/boards/board-queries.server';
import { threadDraft, type ThreadDraft } from '#app/features/boards/post-drafts.server';
import { describePosted, describeThreadProblem } from '#app/features/boards/post-problems';
import { postThread } from '#app/features/boards/post-thread.server';
import { previewBody } from '#app/features/boards/render-body.server';
import { maxTitle, minTitle } from '#app/features/boards/thread';
import { beginThread } from '#app/features/boards/begin-thread.server';
import { readPoll } from '#app/features/boards/poll-drafts.server';
import { PollFields } from '#app/features/boards/ui/poll-fields';
import { readGathering } from '#app/features/gatherings/gathering-drafts.server';
import { GatheringFields } from '#app/features/gatherings/ui/gathering-fields';
import { kindTraits, takesKind, threadKinds } from '#app/features/boards/thread-kind';
import { guideOf } from '#app/features/boards/writing-guide';
import { NewThreadHeader } from '#app/features/boards/ui/new-thread-header';
import { PinField } from '#app/features/boards/ui/pin-field';
import { ThreadForm } from '#app/features/boards/ui/thread-form';
import { findSimilarThreads } from '#app/features/discovery/find-similar.server';
import { getProduct } from '#app/features/products/product-queries.server';
import { formDraft, readPlace, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { seeOtherNoted } from '#app/http/browser-cookie.server';
import { requireMember, requireWriter, type WriterRouteContext } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting, type WritingAnswer } from '#app/http/read-writing.server';
import { paths } from '#app/lib/paths';
import { timeZones } from '#app/lib/zoned-time';
import { isModerator } from '#app/policy/actor';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Start a thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const query = new URL(args.request.url).searchParams;
  const boards = (await listReadableBoards(db, actor)).filter((board) => may(actor, 'thread.post', board).ok);
  const product = query.get('product') ? await getProduct(db, query.get('product') ?? '') : null;
  const asked = boards.find((board) => board.slug === query.get('board'));
  const kinds = threadKinds.filter(
    (kind) => !kindTraits[kind].reviewed && may(actor, 'thread.open-kind', kindTraits[kind]).ok,
  );
  const place = { kind: 'thread', about: asked?.slug ?? '' } as const;
  const [draft, settings] = await Promise.all([
    getDraft(db, actor.id, place),
    asked ? getBoard(db, asked.slug) : null,
  ]);
  const start = await beginThread(db, query, { kinds, asked, settings, product: product?.slug ?? '' });
  return json({
    takesArticles: boards.some((board) => takesKind(board, 'article')),
    mayPin: isModerator(actor),
    kinds: kinds.map((value) => ({ value, label: kindTraits[value].label, hint: kindTraits[value].hint })),
    boards: boards.map((board) => ({ value: board.slug, label: board.name })),
    zones: kinds.includes('event') ? timeZones() : [],
    product: product ? { slug: product.slug, name: product.name } : null,
    start: startWith(start, draft),
    draft: formDraft(place, draft),
    guide: settings && guideOf(settings),
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
  const form = await readWriting(ctx, { draft: threadDraft, render });
  if (!form.ok) return withAdvice(ctx, form.answer, board);
  if (untaken) return form.refuse({ form: untaken });
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const { product, kind, title, body, tags } = form.value;
  const posted = await postThread(ctx, {
    ...{ kind, title, body, tags, begun: readPlace(ctx.form.get('draftPlace')) },
    boardSlug: form.value.board,
    productSlug: product || null,
    poll: readPoll(form.value, ctx.now),
    gathering: kind === 'event' ? readGathering(form.value) : null,
    followsEvent: form.value.followsEvent ?? null,
    pin: form.value.pin === 'yes',
  });
  if (posted.ok)
    return seeOtherNoted(args.request, {
      note: (name) => noteBrowser(ctx, name),
      to: paths.thread(posted.value),
      flash: describePosted(posted.value, { open: 'Your thread is open.', held: 'Thank you.' }),
    });
  return form.refuse(describeThreadProblem(posted.problem));
}

/** A preview also says what the board asks and what has been asked already: without script it is the only moment. */
async function withAdvice(
  ctx: WriterRouteContext,
  answer: TypedResponse<WritingAnswer>,
  board: BoardSettings | null,
) {
  const guide = board && may(ctx.actor, 'thread.post', board).ok ? guideOf(board) : null;
  const title = ctx.form.get('title');
  const similar =
    typeof title === 'string' && ctx.form.get('intent') === 'preview'
      ? await findSimilarThreads(ctx.db, ctx.visit.services.search.engine, {
          title: title.slice(0, maxTitle),
          actor: ctx.actor,
        })
      : [];
  return json({ ...(await answer.json()), similar, guide }, { status: answer.status });
}

export default function NewThread() {
  const { boards, kinds, product, start, draft, guide, zones, takesArticles, mayPin } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ThreadDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: {
      board: { required: true },
      kind: { required: true },
      title: { required: true, minLength: minTitle, maxLength: maxTitle },
      body: { required: true },
    },
  });
  return (
    <Page width="reading">
      <NewThreadHeader product={product} articlesIn={takesArticles ? start.board : null} />
      <ThreadForm
        form={form}
        fields={fields}
        boards={boards}
        kinds={kinds}
        poll={<PollFields fields={fields} />}
        ofKind={{
          event: zones.length > 0 ? <GatheringFields fields={fields} zones={zones} /> : null,
          announcement: mayPin ? <PinField field={fields.pin} /> : null,
        }}
        submit="Post thread"
        draft={draft}
        guide={answer && 'guide' in answer ? answer.guide : guide}
        similar={answer && 'similar' in answer ? answer.similar : []}
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
