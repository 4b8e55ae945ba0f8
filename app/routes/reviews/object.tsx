import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { PersonLine } from '#app/components/person-line';
import { Prose } from '#app/components/prose';
import { RelativeTime } from '#app/components/relative-time';
import { decideProblemWords } from '#app/features/moderation/decide-problems';
import { loadObjection, objectionLetter } from '#app/features/moderation/load-objection.server';
import { objectionDraft, type ObjectionDraft } from '#app/features/moderation/moderation-drafts.server';
import { objectToReview } from '#app/features/moderation/object-to-review.server';
import { ObjectionForm } from '#app/features/moderation/ui/objection-form';
import { ObjectionNotice } from '#app/features/moderation/ui/objection-notice';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Object to a review' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const { rights, ...found } = orNotFound(await loadObjection(ctx, args.params['publicId']));
  orRefuse(may(ctx.actor, 'review.object', rights));
  return json(found);
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, objectionDraft);
  if (!form.ok) return json({ result: await form.reply().json(), letter: null }, { status: 422 });
  const { intent, ...objection } = form.value;
  if (intent === 'preview') {
    const letter = orNotFound(await objectionLetter(ctx, { publicId, ...objection }));
    return json({ result: await form.refuse({}).json(), letter });
  }
  const objected = await objectToReview(ctx, { publicId, ...objection });
  if (objected.ok) return seeOther(paths.review(publicId), 'Withheld. Its author has been told why.');
  if (objected.problem.code === 'gone') throw notFound();
  const result = await form.refuse({ form: decideProblemWords(objected.problem) }).json();
  return json({ result, letter: null }, { status: 409 });
}

export default function ObjectToReview() {
  const { publicId, title, html, at, author, reasons, time, itemHref } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ObjectionDraft>({
    lastResult: answer?.result ?? null,
    constraint: { reason: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Object to a review"
        before={<a href={paths.review(publicId)}>The review</a>}
        lead="You see its words, not its stars. Its author is told the reason, may change it or appeal, and then another person decides."
      />
      <ObjectionNotice {...time} />
      <article className="case__subject">
        <h2 dir="auto">{title}</h2>
        <PersonLine person={author} detail={<RelativeTime at={at} />} />
        <Prose html={html} className="post__body" />
      </article>
      {itemHref ? (
        <Notice title="It is in the queue">
          <a href={itemHref}>What was noticed about it, who flagged it and its author so far</a>
        </Notice>
      ) : null}
      <ObjectionForm
        action={paths.objectToReview(publicId)}
        formId={form.id}
        errors={form.errors}
        fields={{ reason: fields.reason, note: fields.note }}
        reasons={reasons}
        letter={answer?.letter}
        authorName={author.name}
      />
    </Page>
  );
}
