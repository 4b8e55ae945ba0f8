import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { roleDraft, type RoleDraft } from '#app/features/accounts/account-drafts.server';
import { changeRole } from '#app/features/accounts/change-role.server';
import { roleLabel, roles } from '#app/features/accounts/member-directory';
import { listRoleChanges } from '#app/features/accounts/member-directory-queries.server';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { RoleHistory } from '#app/features/accounts/ui/role-history';
import { requireAdmin, type MemberRouteContext } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change a role' }];

async function loadMember({ db, actor }: MemberRouteContext, handle = '') {
  const member = orNotFound(await getPublicMember(db, handle));
  if (member.state === 'imported') throw notFound();
  orRefuse(may(actor, 'member.change-role', member));
  return member;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { id, handle, displayName, role } = await loadMember(ctx, args.params['handle']);
  return json({ handle, displayName, role, changes: await listRoleChanges(ctx.db, id) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const member = await loadMember(ctx, args.params['handle']);
  const form = await readForm(args.request, roleDraft);
  if (!form.ok) return form.reply();
  if (form.value.role === member.role) return form.refuse({ fields: { role: 'This is the role they have' } });
  const changed = await changeRole(ctx, { memberId: member.id, ...form.value });
  if (changed.ok)
    return seeOther(
      paths.adminMembers({ q: member.handle }),
      `${member.displayName}: ${roleLabel(form.value.role)} from now on.`,
    );
  switch (changed.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      return form.refuse({ form: describeRefusal(changed.problem.because), status: 403 });
    case 'last-admin':
      return form.refuse({ form: 'This is the last admin. Make somebody else an admin first.', status: 409 });
  }
}

export default function ChangeRole() {
  const { handle, displayName, role, changes } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<RoleDraft>({
    lastResult: lastResult ?? null,
    defaultValue: { role },
    constraint: { role: { required: true }, reason: { required: true, minLength: 3, maxLength: 500 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={
          <>
            The role of <bdi>{displayName}</bdi>
          </>
        }
        lead="They are signed out everywhere and told what their role is now. The act is in the audit log."
        before={<a href={paths.adminMembers()}>Members</a>}
      />
      <form method="post" action={paths.changeRole(handle)} className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <RadioGroup field={fields.role} label="Role" choices={roles} />
        <TextArea field={fields.reason} label="Why?" hint="Other admins read it." rows={2} />
        <div className="form__actions">
          <Button variant="danger">Change the role</Button>
          <ButtonLink href={paths.adminMembers()} variant="quiet">
            Leave it
          </ButtonLink>
        </div>
      </form>
      {changes.length > 0 ? (
        <Section title="Before">
          <RoleHistory changes={changes} />
        </Section>
      ) : null}
    </Page>
  );
}
