import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { maxGroupDescription, maxGroupName } from '#app/features/groups/group';
import { groupDraft, type GroupDraft } from '#app/features/groups/group-drafts.server';
import { getGroup } from '#app/features/groups/group-queries.server';
import { saveGroup } from '#app/features/groups/save-group.server';
import { GroupForm } from '#app/features/groups/ui/group-form';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change the group' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'group.manage', null));
  const { name, description, kind } = orNotFound(await getGroup(db, actor, args.params['slug'] ?? ''));
  return json({ draft: { name, description, kind } });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, groupDraft);
  if (!form.ok) return form.reply();
  const saved = await saveGroup(ctx, { slug: args.params['slug'] ?? '', ...form.value });
  if (saved.ok) return seeOther(paths.group(saved.value.slug), 'Saved.');
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'name-taken')
    return form.refuse({ fields: { name: 'Another group has this name' }, status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function EditGroup() {
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
      <PageHeader title="Change the group" />
      <GroupForm form={form} fields={fields} submit="Save group" />
    </Page>
  );
}
