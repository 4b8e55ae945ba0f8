import { useForm, type FieldMetadata } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listUnknownSkus } from '#app/features/products/product-queries.server';
import {
  maxAppealDays,
  maxInvitationDays,
  maxObjectionDays,
  maxReminderDays,
} from '#app/features/settings/review-terms';
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
import { timeZones } from '#app/lib/zoned-time';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Reviews' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  const { brandDomains, uninvited, ...terms } = await getReviewTerms(db);
  return json({
    terms: { ...terms, brandDomains: brandDomains.join(', '), uninvited: uninvited.join(', ') },
    zones: timeZones(),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, reviewTermsDraft);
  if (!form.ok) return form.reply();
  const unknown = await listUnknownSkus(ctx.db, form.value.uninvited);
  if (unknown.length > 0)
    return form.refuse({ fields: { uninvited: `No product has this number: ${unknown.join(', ')}` } });
  const set = await setReviewTerms(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem), status: 403 });
  return seeOther(paths.adminReviews(), 'Saved. It holds for reviews that come from now on.');
}

export default function ReviewTermsPage() {
  const { terms, zones } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ReviewTermsForm>({
    lastResult: lastResult ?? null,
    defaultValue: terms,
    constraint: {
      objectionDays: { required: true, min: 1, max: maxObjectionDays, step: '1' },
      appealDays: { required: true, min: 1, max: maxAppealDays, step: '1' },
      invitationDays: { min: 0, max: maxInvitationDays, step: '1' },
      reminderDays: { min: 0, max: maxReminderDays, step: '1' },
    },
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
          field={fields.appealDays}
          label="Days to answer an appeal"
          hint="Promised to whoever appeals, about a review or anything else. A review whose appeal nobody answers in these days appears, unless it shows private data or is unlawful."
          type="number"
          short
        />
        <TextField
          field={fields.brandDomains}
          label="Your own mail domains"
          hint="Reviews by people with a confirmed address there are marked as written by staff: example.com, example.org"
        />
        <InvitationFields fields={fields} zones={zones} />
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

interface InvitationFieldsProps {
  fields: { [Name in keyof ReviewTermsForm]: FieldMetadata<string | number> };
  zones: readonly string[];
}

function InvitationFields({ fields, zones }: InvitationFieldsProps) {
  return (
    <>
      <h2>Invitations to review</h2>
      <p className="muted">
        Everybody who bought something gets the same letter, whatever they feel about it.{' '}
        <a href={paths.reviewInvitations()}>See who was invited</a>
      </p>
      <TextField
        field={fields.invitationDays}
        label="Days after the order"
        hint="So long that it has arrived and was used. 0 invites nobody."
        type="number"
        short
      />
      <TextField
        field={fields.reminderDays}
        label="Days until the one reminder"
        hint="0 reminds nobody."
        type="number"
        short
      />
      <TextField
        field={fields.uninvited}
        label="Nobody is invited to review"
        hint="The article numbers of these products: GIFT-CARD, SPARE-SCREW"
      />
      <Select
        field={fields.zone}
        label="Time zone"
        hint="No letter goes out between nine in the evening and eight in the morning by these clocks."
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </>
  );
}
