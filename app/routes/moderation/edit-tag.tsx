import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { saveTag } from '#app/features/boards/tags/save-tag.server';
import { tagDraft, type TagDraft } from '#app/features/boards/tags/tag-draft.server';
import { getTag } from '#app/features/boards/tags/tag-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change a tag' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'tag.manage', null));
  const { name, synonyms } = orNotFound(await getTag(db, actor, args.params['slug'] ?? ''));
  return json({ draft: { name, synonyms: synonyms.join(', ') } });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, tagDraft);
  if (!form.ok) return form.reply();
  const saved = await saveTag(ctx, { slug: args.params['slug'] ?? '', ...form.value });
  if (saved.ok) {
    const { merged } = saved.value;
    const taken = merged > 0 ? ` ${plural(merged, 'tag is', 'tags are')} a part of it now.` : '';
    return seeOther(paths.tags(), `Saved.${taken}`);
  }
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'name-taken')
    return form.refuse({ fields: { synonyms: `“${problem.name}” means another tag already` }, status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function EditTag() {
  const { draft } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<TagDraft>({
    lastResult: lastResult ?? null,
    defaultValue: draft,
    constraint: { name: { required: true }, synonyms: { maxLength: 1000 } },
  });
  return (
    <Page width="narrow">
      <PageHeader title="Change a tag" before={<a href={paths.tags()}>Tags</a>} />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField field={fields.name} label="Name" hint="Its address stays." />
        <TextArea
          field={fields.synonyms}
          label="Also written"
          hint="Other words for it, with commas between. Whoever types one gives this tag. Where one is a tag already, its threads and followers move here; that cannot be undone."
        />
        <div className="form__actions">
          <Button variant="primary">Save tag</Button>
        </div>
      </form>
    </Page>
  );
}
