import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import {
  requestTestimonial,
  type RequestProblem,
} from '#app/features/testimonials/request-testimonial.server';
import { requestDraft, type RequestDraft } from '#app/features/testimonials/testimonial-drafts.server';
import { RequestForm } from '#app/features/testimonials/ui/request-form';
import { requireMarketer } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm, type FormProblem } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Ask for a testimonial' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMarketer(args);
  orRefuse(may(actor, 'testimonial.request', null));
  const query = new URL(args.request.url).searchParams;
  const handle = query.get('handle')?.slice(0, 60) ?? '';
  return json({
    start: { kind: handle ? 'member' : 'link', handle, product: query.get('product')?.slice(0, 120) ?? '' },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, requestDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.testimonial);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const asked = await requestTestimonial(ctx, form.value);
  if (!asked.ok) return form.refuse(describeProblem(asked.problem));
  const said = {
    link: 'The link is ready to be shared.',
    mail: 'The letter is on its way.',
    member: 'Asked, in the app.',
  };
  return seeOther(paths.testimonialRequests(), said[form.value.kind]);
}

function describeProblem(problem: RequestProblem): FormProblem {
  switch (problem.code) {
    case 'refused':
      return { form: describeRefusal(problem.because), status: 403 };
    case 'no-member':
      return { fields: { handle: 'Nobody here has this handle' } };
    case 'no-consent':
      return { form: 'They are a member who has not allowed letters from the team. Ask them in the app.' };
    case 'no-product':
      return { fields: { product: 'There is no product with this address' } };
    case 'asked-already':
      return { form: 'They were asked within the last 90 days. Once is enough.', status: 409 };
    case 'declined':
      return { form: 'They have said no to a request before, and are not asked again.', status: 409 };
  }
}

export default function NewRequest() {
  const { start } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<RequestDraft>({
    lastResult: lastResult ?? null,
    defaultValue: start,
    constraint: { kind: { required: true }, note: { maxLength: 600 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Ask for a testimonial"
        before={<a href={paths.testimonialRequests()}>Requests</a>}
        lead="Whoever is asked chooses their words, their name and each use. A reward may be given for words, never for kind ones."
      />
      <RequestForm form={form} fields={fields} />
    </Page>
  );
}
