import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxObjectionDays } from '#app/features/settings/review-terms';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import {
  reviewTermsDraft,
  setReviewTerms,
  type ReviewTermsForm,
} from '#app/features/settings/set-review-terms.server';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Reviews' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  const { brandDomains, ...terms } = await getReviewTerms(db);
  return json({ terms: { ...terms, brandDomains: brandDomains.join(', ') } });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, reviewTermsDraft);
  if (!form.ok) return form.reply();
  const set = await setReviewTerms(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem), status: 403 });
  return seeOther(paths.adminReviews(), 'Saved. It holds for reviews that come from now on.');
}

export default function ReviewTermsPage() {
  const { terms } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ReviewTermsForm>({
    lastResult: lastResult ?? null,
    defaultValue: terms,
    constraint: { objectionDays: { required: true, min: 1, max: maxObjectionDays, step: '1' } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Reviews"
        lead="What holds for every review, whatever its stars. Everybody can read it in the rules."
      />
      <AdminTabs current="reviews" />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField
          field={fields.objectionDays}
          label="Days to object"
          hint="A review that waits appears by itself when nobody has withheld it for a listed reason in these days."
          type="number"
          short
        />
        <TextField
          field={fields.brandDomains}
          label="Your own mail domains"
          hint="Reviews by people with a confirmed address there are marked as written by staff: example.com, example.org"
        />
        <div className="form__actions">
          <Button variant="primary">Save</Button>
        </div>
      </form>
      <p>
        <a href={paths.reviewAttributes()}>What reviewers rate in detail</a>, such as fit or quality, is set
        for each category of products.
      </p>
    </Page>
  );
}
