import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { answerProposal, type AnswerProblem } from '#app/features/testimonials/answer-proposal.server';
import { proposalAnswer, type ProposalAnswer } from '#app/features/testimonials/testimonial-drafts.server';
import { findByAuthorKey } from '#app/features/testimonials/testimonial-queries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { AnswerForm } from '#app/features/testimonials/ui/answer-form';
import { TestimonialQuote } from '#app/features/testimonials/ui/testimonial-quote';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm, type FormProblem } from '#app/http/read-form.server';
import { notFound, orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [
  { title: 'May these words be used?' },
  { name: 'robots', content: 'noindex' },
];

/** Looking answers nothing: programs that open every link in a letter do no harm. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await allowAnyone(args);
  const own = orNotFound(await findByAuthorKey(db, args.params['key'] ?? ''));
  if (own.state !== 'draft') throw seeOther(paths.ownTestimonial(own.authorKey));
  const brand = await getBrand(db);
  return json({ quote: quoteOf(own), asked: own.askedUses, brand: brand.name });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const form = await readForm(args.request, proposalAnswer);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.token);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const answered = await answerProposal(ctx, { key, answer: form.value });
  if (!answered.ok) return form.refuse(describeProblem(answered.problem));
  return seeOther(
    paths.ownTestimonial(key),
    form.value.answer === 'yes'
      ? 'Thank you. Keep the address of this page: here you can take them back.'
      : 'Noted. Nothing is used, and you are not asked for these words again.',
  );
}

function describeProblem(problem: AnswerProblem): FormProblem {
  switch (problem.code) {
    case 'gone':
      throw notFound();
    case 'answered':
      return { form: 'This was answered before. The page of your words says how.', status: 409 };
    case 'no-use':
      return { fields: { uses: 'Tick what you allow, or say no below' } };
    case 'not-public':
      return {
        form: 'What you wrote is not public any more, so its words cannot be lent. Nothing was changed.',
        status: 409,
      };
  }
}

export default function Answer() {
  const { quote, asked, brand } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ProposalAnswer>({
    lastResult: lastResult ?? null,
    defaultValue: { months: '0', nameForm: 'full', mayShorten: 'no' },
    constraint: { months: { required: true }, nameForm: { required: true }, mayShorten: { required: true } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="May these words be used?"
        lead={`You wrote them here. ${brand} asks whether it may show exactly this, and no other words of yours.`}
      />
      <TestimonialQuote quote={quote} />
      <AnswerForm form={form} fields={fields} asked={asked} />
    </Page>
  );
}
