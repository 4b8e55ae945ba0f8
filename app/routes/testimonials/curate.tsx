import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { listConsents } from '#app/features/testimonials/consent-queries.server';
import { curateTestimonial, type CurateProblem } from '#app/features/testimonials/curate-testimonial.server';
import { curationDraft } from '#app/features/testimonials/testimonial-drafts.server';
import { getTestimonial, listDeliveries } from '#app/features/testimonials/testimonial-queries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { ConsentTable } from '#app/features/testimonials/ui/consent-table';
import { CurationForm, type CurationFields } from '#app/features/testimonials/ui/curation-form';
import { DecisionForm } from '#app/features/testimonials/ui/decision-form';
import { DeliveryList } from '#app/features/testimonials/ui/delivery-list';
import { OriginLine } from '#app/features/testimonials/ui/origin-line';
import { TestimonialQuote } from '#app/features/testimonials/ui/testimonial-quote';
import { requireMarketer } from '#app/http/guard.server';
import { readForm, type FormProblem } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'A testimonial' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'testimonial.curate', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getTestimonial(db, args.params['publicId']));
  const [rows, deliveries] = await Promise.all([listConsents(db, row.id), listDeliveries(db, row.id)]);
  const { publicId, state, reason, words, shortWords, mayShorten, tags, place, featured, uses } = row;
  const { originKind, originPublicId, isOriginPublic, askedUses, refusedAt } = row;
  return json({
    ...{ publicId, state, reason, words, mayShorten, uses, rows, deliveries },
    quote: quoteOf(row),
    origin:
      originKind && originPublicId
        ? { kind: originKind, publicId: originPublicId, isPublic: isOriginPublic, askedUses }
        : null,
    isRefused: refusedAt !== null,
    isShown: state === 'approved' && uses.includes('this-site') && isOriginPublic,
    start: {
      ...{ tags: tags.join(', '), place: String(place), shortWords: shortWords ?? '' },
      featured: featured ? 'yes' : 'no',
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const publicId = args.params['publicId'] ?? '';
  const form = await readForm(args.request, curationDraft);
  if (!form.ok) return form.reply();
  const curated = await curateTestimonial(ctx, { publicId, draft: form.value });
  if (curated.ok) return seeOther(paths.curateTestimonial(publicId), 'Saved.');
  return form.refuse(describeProblem(curated.problem));
}

function describeProblem(problem: CurateProblem): FormProblem {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'gone':
      return { form: 'This is not open for that any more.', status: 409 };
    case 'whole-only':
      return { fields: { shortWords: 'Its author wants it whole or not at all' } };
    case 'other-words':
      return {
        fields: { shortWords: 'Only leave words out: this has one that its author did not write there' },
      };
  }
}

export default function Curate() {
  const one = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<CurationFields>({
    lastResult: lastResult ?? null,
    defaultValue: one.start,
    constraint: { place: { required: true }, featured: { required: true } },
  });
  const { publicId, state } = one;
  return (
    <Page width="reading">
      <PageHeader
        title={`Testimonial by ${one.quote.name}`}
        before={<a href={paths.testimonials()}>Testimonials</a>}
        actions={one.isShown ? <a href={paths.testimonial(publicId)}>As others see it</a> : null}
      />
      <TestimonialQuote quote={one.quote} />
      {one.origin ? <OriginLine origin={one.origin} /> : null}
      <DecisionForm publicId={publicId} state={state} reason={one.reason} isRefused={one.isRefused} />
      {state === 'received' || state === 'approved' ? (
        <Section title="How it is shown">
          <CurationForm form={form} fields={fields} words={one.words} mayShorten={one.mayShorten} />
        </Section>
      ) : null}
      <Section title="Consent">
        <ConsentTable live={one.uses} rows={one.rows} />
        {state === 'received' || state === 'approved' ? (
          <ActionForm action={paths.askTestimonialAgain(publicId)}>Ask its author again</ActionForm>
        ) : null}
      </Section>
      <Section title="Where it has been used">
        <DeliveryList deliveries={one.deliveries} />
      </Section>
    </Page>
  );
}
