import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { readOriginKind, type OriginKind } from '#app/features/testimonials/origin';
import { findOrigin, listAsked } from '#app/features/testimonials/origin-queries.server';
import { proposeWords, type ProposeProblem } from '#app/features/testimonials/propose-words.server';
import { hasRefusedToBeAsked } from '#app/features/testimonials/refusal-queries.server';
import { maxWords } from '#app/features/testimonials/testimonial';
import { proposalDraft, type ProposalDraft } from '#app/features/testimonials/testimonial-drafts.server';
import { AskedStateLine } from '#app/features/testimonials/ui/asked-state';
import { ProposalForm } from '#app/features/testimonials/ui/proposal-form';
import { requireMarketer } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm, type FormProblem } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Ask to use these words' }];

function placeOf({ kind, publicId }: LoaderFunctionArgs['params']): { kind: OriginKind; publicId: string } {
  if (!isPublicId(publicId)) throw notFound();
  return { kind: orNotFound(readOriginKind(kind)), publicId };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  const { kind, publicId } = placeOf(args.params);
  const origin = orNotFound(await findOrigin(db, kind, publicId));
  orRefuse(may(actor, 'testimonial.propose', origin));
  const asked = (await listAsked(db, kind, [publicId])).get(publicId) ?? null;
  const declined = await hasRefusedToBeAsked(db, { memberId: origin.authorId, email: null });
  return json({
    ...{ kind, publicId, asked, declined, author: origin.author, title: origin.title },
    words: origin.words.slice(0, maxWords),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const place = placeOf(args.params);
  const form = await readForm(args.request, proposalDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.testimonial);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const proposed = await proposeWords(ctx, { ...place, draft: form.value });
  if (!proposed.ok) return form.refuse(describeProblem(proposed.problem));
  return seeOther(
    paths.curateTestimonial(proposed.value.publicId),
    'Asked, in the app and by letter where they take them.',
  );
}

const declinedWords = 'They have said that they do not want to be asked for words again.';

function describeProblem(problem: ProposeProblem): FormProblem {
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'other-words':
      return { fields: { words: 'Only leave words out: this has one that its author did not write there' } };
    case 'asked-already':
      return { form: 'Its author was asked for this before. Once is enough.', status: 409 };
    case 'declined':
      return { form: declinedWords, status: 409 };
    case 'waits':
      return {
        form: 'They were asked for other words and have not answered yet. One question at a time.',
        status: 409,
      };
  }
}

const backTo: Record<OriginKind, (publicId: string) => string> = {
  review: paths.review,
  reply: paths.reply,
  thread: paths.threadLink,
};

export default function Propose() {
  const { kind, publicId, asked, declined, author, title, words } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ProposalDraft>({
    lastResult: lastResult ?? null,
    defaultValue: { words },
    constraint: { words: { required: true, minLength: 10, maxLength: maxWords } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Ask to use these words"
        before={<a href={backTo[kind](publicId)}>{title}</a>}
        lead={`${author} sees exactly these words and what you ask for, chooses each use and how their name is shown, or says no. They are asked once.`}
      />
      {asked ? (
        <AskedStateLine asked={asked} />
      ) : declined ? (
        <p className="post__reason">{declinedWords}</p>
      ) : (
        <ProposalForm form={form} fields={fields} />
      )}
    </Page>
  );
}
