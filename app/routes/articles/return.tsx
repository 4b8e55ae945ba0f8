import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxReason } from '#app/features/articles/article';
import { returnDraft, type ReturnDraft } from '#app/features/articles/article-drafts.server';
import { findArticle } from '#app/features/articles/article-queries.server';
import { returnArticle } from '#app/features/articles/review-article.server';
import { describeRefusalProblem } from '#app/features/articles/save-problems';
import { RefusalForm } from '#app/features/articles/ui/refusal-form';
import { requireTeam } from '#app/http/guard.server';
import { readFormData } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Send an article back' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireTeam(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const article = orNotFound(await findArticle(db, args.params['publicId']));
  orRefuse(may(actor, 'article.review', article));
  const { title, revision } = orNotFound(article.open);
  return json({ publicId: article.publicId, title, revision });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireTeam(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const data = await args.request.formData();
  const form = readFormData(data, returnDraft);
  if (!form.ok) return form.reply();
  const returned = await returnArticle(ctx, {
    publicId,
    revision: Number(data.get('revision')),
    ...form.value,
  });
  if (returned.ok)
    return seeOther(paths.articlesToReview(), 'Sent back. Its author is told, with your reason.');
  if (returned.problem.code === 'gone') throw notFound();
  return form.refuse(describeRefusalProblem(returned.problem));
}

export default function ReturnArticle() {
  const { publicId, title, revision } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ReturnDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true, maxLength: maxReason } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Send it back"
        lead="Its author reads your reason and can send it again."
        before={<a href={paths.article(publicId)}>{title}</a>}
      />
      <RefusalForm
        form={form}
        fields={fields}
        revision={revision}
        label="What is missing"
        submit="Send it back"
      />
    </Page>
  );
}
