import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { noteOpened, noteStarted } from '#app/features/testimonials/answer-request.server';
import { giveTestimonial } from '#app/features/testimonials/give-testimonial.server';
import { dropPhoto, keepPhoto, photoSentences } from '#app/features/testimonials/keep-photo.server';
import { findRequest } from '#app/features/testimonials/request-queries.server';
import { maxName, maxWords } from '#app/features/testimonials/testimonial';
import {
  testimonialDraft,
  type TestimonialDraft,
} from '#app/features/testimonials/testimonial-drafts.server';
import { GiveForm } from '#app/features/testimonials/ui/give-form';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone, type RouteContext } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readFormData } from '#app/http/read-form.server';
import { notFound, orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Your words' }, { name: 'robots', content: 'noindex' }];

/** The request behind the link. What was asked of one member opens for that member alone. */
async function requestOf({ db, actor }: RouteContext, key: string | undefined) {
  const request = orNotFound(await findRequest(db, key ?? ''));
  const viewer = actor.kind === 'member' ? actor : null;
  if (request.memberId !== null && request.memberId !== viewer?.id) {
    if (!viewer) throw seeOther(paths.signIn(paths.giveTestimonial(key ?? '')));
    throw notFound();
  }
  return { request, viewer };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { request, viewer } = await requestOf(ctx, args.params['key']);
  const brand = await getBrand(ctx.db);
  ctx.visit.afterwards(() => noteOpened(ctx, request.id));
  return json({
    brand: brand.name,
    ...{ kind: request.kind, note: request.note, product: request.product },
    ...{ isOpen: request.isOpen, declined: request.declined },
    name: viewer?.displayName ?? request.name,
    asksForMail: viewer === null && request.email === null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const { request } = await requestOf(ctx, key);
  const data = await args.request.formData();
  const photo = data.get('photo');
  data.delete('photo');
  const form = readFormData(data, testimonialDraft);
  await noteStarted(ctx, request.id);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.testimonial);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const { uploads } = ctx.visit.services.config.data;
  const kept = await keepPhoto(uploads, photo);
  if (!kept.ok) return form.refuse({ form: photoSentences[kept.problem] });
  const given = await giveTestimonial(ctx, { key, draft: form.value, photo: kept.photo });
  if (given.ok)
    return seeOther(
      paths.ownTestimonial(given.value.authorKey),
      'Thank you. The team reads your words first. Keep the address of this page: here you can take them back.',
    );
  await dropPhoto(uploads, kept.photo);
  return form.refuse({
    form: 'This link has been answered or closed. Your words were not sent.',
    status: 409,
  });
}

export default function GiveTestimonial() {
  const { brand, kind, note, product, isOpen, declined, name, asksForMail } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { key = '' } = useParams();
  const [form, fields] = useForm<TestimonialDraft>({
    lastResult: lastResult ?? null,
    defaultValue: { name, months: '0', nameForm: 'full', mayShorten: 'no' },
    constraint: {
      words: { required: true, minLength: 10, maxLength: maxWords },
      name: { required: true, maxLength: maxName },
      ...{ months: { required: true }, nameForm: { required: true }, mayShorten: { required: true } },
      ...{ incentive: { required: true }, relation: { required: true } },
    },
  });
  if (!isOpen && !lastResult)
    return (
      <Page width="narrow">
        <PageHeader
          title={declined ? 'You are not asked again' : 'This link is closed'}
          lead={declined ? 'Thank you for saying so.' : 'It was answered already, or the team has closed it.'}
        />
      </Page>
    );
  return (
    <Page width="narrow">
      <PageHeader
        title={`What is it like to be a customer of ${brand}?`}
        lead={
          product
            ? `In your own words, about ${product} or anything else. No account is needed.`
            : 'In your own words. No account is needed, and you can take them back at any time.'
        }
      />
      {note ? (
        <blockquote className="quote__note" dir="auto">
          {note}
        </blockquote>
      ) : null}
      <GiveForm form={form} fields={fields} asksForMail={asksForMail} />
      {kind === 'link' ? null : (
        <ActionForm action={paths.declineTestimonialRequest(key)} variant="quiet">
          I would rather not; do not ask me again
        </ActionForm>
      )}
    </Page>
  );
}
