import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { liftSanction } from '#app/features/moderation/lift-sanction.server';
import { liftDraft, type LiftDraft } from '#app/features/moderation/moderation-drafts.server';
import { getSanction } from '#app/features/moderation/sanction-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Lift a sanction' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const sanction = orNotFound(await getSanction(db, args.params['publicId']));
  orRefuse(may(actor, 'sanction.lift', { authorId: sanction.memberId, authorRole: sanction.memberRole }));
  const { publicId, kind, memberName, itemPublicId } = sanction;
  return json({ publicId, kind, memberName, itemPublicId });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, liftDraft);
  if (!form.ok) return form.reply();
  const lifted = await liftSanction(ctx, { publicId, reason: form.value.reason });
  if (lifted.ok) return seeOther(paths.moderation(), 'It has ended. The member has been told.');
  switch (lifted.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      return form.refuse({ form: describeRefusal(lifted.problem.because), status: 403 });
    case 'over-already':
      return form.refuse({ form: 'It is over already.', status: 409 });
  }
}

export default function LiftSanction() {
  const { publicId, kind, memberName, itemPublicId } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<LiftDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true, minLength: 3, maxLength: 500 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={
          <>
            Lift the {kind} of <bdi>{memberName}</bdi>
          </>
        }
        lead="It ends at once. The member reads the reason; the act is in the audit log."
      />
      <form method="post" action={paths.liftSanction(publicId)} className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextArea field={fields.reason} label="Why?" rows={3} />
        <div className="form__actions">
          <Button variant="primary">Lift it</Button>
          <ButtonLink href={paths.queueItem(itemPublicId)} variant="quiet">
            Leave it
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
