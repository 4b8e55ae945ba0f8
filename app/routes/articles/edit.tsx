import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Prose } from '#app/components/prose';
import { WritingError } from '#app/components/writing-error';
import { articleDraft, type ArticleDraft } from '#app/features/articles/article-drafts.server';
import { findArticle } from '#app/features/articles/article-queries.server';
import { describeSaveProblem } from '#app/features/articles/save-problems';
import { saveArticle } from '#app/features/articles/save-article.server';
import { ArticleForm } from '#app/features/articles/ui/article-form';
import { previewBody } from '#app/features/boards/render-body.server';
import { formDraft, startWith } from '#app/features/writing/draft';
import { getDraft } from '#app/features/writing/draft-queries.server';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readWriting } from '#app/http/read-writing.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Change an article' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const article = orNotFound(await findArticle(db, args.params['publicId']));
  orRefuse(may(actor, 'article.write', article));
  const { title, bodySource: body, tags } = orNotFound(article.open ?? article.thread);
  const place = { kind: 'edit-article', about: article.publicId } as const;
  const draft = await getDraft(db, actor.id, place);
  return json({
    publicId: article.publicId,
    published: article.thread !== null,
    heading: title,
    start: startWith({ title, body, tags }, draft),
    draft: formDraft(place, draft),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const render = async (body: string) => previewBody(ctx, body, await findArticle(ctx.db, publicId));
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
    ...{ publicId, boardSlug: '', title, body, tags, send: send === 'yes' },
    begun: { kind: 'edit-article', about: publicId },
  });
  if (!saved.ok) return form.refuse(describeSaveProblem(saved.problem));
  return seeOther(
    paths.article(publicId),
    send ? 'Sent. A second person of the team reads it now.' : 'Kept. What is published stays as it is.',
  );
}

export default function EditArticle() {
  const { publicId, published, heading, start, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ArticleDraft>({
    lastResult: answer?.result ?? null,
    defaultValue: start,
    constraint: { title: { required: true }, body: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={published ? 'Propose a change' : 'Change the article'}
        lead={
          published ? 'What is published stays until a second person has let your words through.' : undefined
        }
        before={<a href={paths.article(publicId)}>{heading}</a>}
      />
      <ArticleForm
        form={form}
        fields={fields}
        draft={draft}
        preview={answer?.preview ? <Prose html={answer.preview} /> : undefined}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <WritingError answer={useActionData<typeof action>()} />;
}
