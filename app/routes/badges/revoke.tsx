import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { leastReason, maxReason } from '#app/features/badges/badge';
import { revokeBadgeDraft, type RevokeBadgeDraft } from '#app/features/badges/badge-words-drafts.server';
import { getGrant } from '#app/features/badges/grant-queries.server';
import { revokeBadge } from '#app/features/badges/revoke-badge.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Take a badge away' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const grant = orNotFound(await getGrant(db, publicId));
  orRefuse(may(actor, 'badge.revoke', grant));
  return json({ publicId, displayName: grant.displayName });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, revokeBadgeDraft);
  if (!form.ok) return form.reply();
  const revoked = await revokeBadge(ctx, { publicId, reason: form.value.reason });
  if (revoked.ok)
    return seeOther(paths.heldBadge(publicId), 'Taken away. The member is told, with the reason.');
  const { problem } = revoked;
  if (problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function RevokeBadge() {
  const { publicId, displayName } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<RevokeBadgeDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true, minLength: leastReason, maxLength: maxReason } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Take a badge away from ${displayName}`}
        lead="They are told, read the reason and can object. The rule gives it again only for what happens after."
        before={<a href={paths.heldBadge(publicId)}>The badge</a>}
      />
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <TextArea
          field={fields.reason}
          label="Reason"
          hint="The member reads these words. Name nobody else."
          rows={4}
        />
        <div className="form__actions">
          <Button variant="primary">Take it away</Button>
        </div>
      </form>
    </Page>
  );
}
