import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxGroupDescription, maxGroupName } from '#app/features/groups/group';
import { groupDraft, type GroupDraft } from '#app/features/groups/group-drafts.server';
import { saveGroup } from '#app/features/groups/save-group.server';
import { GroupForm } from '#app/features/groups/ui/group-form';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'New group' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireModerator(args);
  orRefuse(may(actor, 'group.manage', null));
  const draft: GroupDraft = { name: '', description: '', kind: 'open' };
  return json({ draft });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, groupDraft);
  if (!form.ok) return form.reply();
  const saved = await saveGroup(ctx, { slug: null, ...form.value });
  if (saved.ok)
    return seeOther(paths.group(saved.value.slug), 'The group is there. Invite its first people.');
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'name-taken')
    return form.refuse({ fields: { name: 'Another group has this name' }, status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function NewGroup() {
  const { draft } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<GroupDraft>({
    lastResult: lastResult ?? null,
    defaultValue: draft,
    constraint: {
      name: { required: true, maxLength: maxGroupName },
      description: { maxLength: maxGroupDescription },
      kind: { required: true },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader title="New group" />
      <GroupForm form={form} fields={fields} submit="Make the group" />
    </Page>
  );
}
