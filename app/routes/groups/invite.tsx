import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { invitationDraft, type InvitationDraft } from '#app/features/groups/group-drafts.server';
import { getGroup } from '#app/features/groups/group-queries.server';
import { inviteToGroup } from '#app/features/groups/invite-to-group.server';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Invite somebody' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const group = orNotFound(await getGroup(db, actor, args.params['slug'] ?? ''));
  orRefuse(may(actor, 'group.lead', group));
  return json({ slug: group.slug, name: group.name });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const slug = args.params['slug'] ?? '';
  orRefuse(may(ctx.actor, 'group.lead', orNotFound(await getGroup(ctx.db, ctx.actor, slug))));
  const form = await readForm(args.request, invitationDraft);
  if (!form.ok) return form.reply();
  const invited = await inviteToGroup(ctx, { slug, handle: form.value.handle });
  if (invited.ok)
    return seeOther(
      paths.group(slug),
      invited.value.state === 'in' ? 'They had asked already: they are in.' : 'Invited. They decide.',
    );
  switch (invited.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      throw refusalResponse(invited.problem.because);
    case 'nobody':
      return form.refuse({ fields: { handle: 'Nobody with an account has this handle' } });
    case 'already':
      return form.refuse({ fields: { handle: 'They are in the group or invited already' }, status: 409 });
  }
}

export default function Invite() {
  const { slug, name } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<InvitationDraft>({
    lastResult: lastResult ?? null,
    constraint: { handle: { required: true, maxLength: 41 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        before={<a href={paths.group(slug)}>Back to the group</a>}
        title={
          <>
            Invite somebody into <bdi>{name}</bdi>
          </>
        }
        lead="They are told, and decide themselves."
      />
      <form method="post" action={paths.inviteToGroup(slug)} className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField field={fields.handle} label="Handle" hint="As on their profile, such as @jonas-h." short />
        <div className="form__actions">
          <Button variant="primary">Invite</Button>
        </div>
      </form>
    </Page>
  );
}
