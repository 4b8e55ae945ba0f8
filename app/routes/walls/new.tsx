import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { describeWallProblem } from '#app/features/testimonials/wall-problems';
import { saveWall } from '#app/features/testimonials/save-wall.server';
import { wallDraft } from '#app/features/testimonials/wall-draft.server';
import { WallForm, type WallFields } from '#app/features/testimonials/ui/wall-form';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Make a wall' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMarketer(args);
  orRefuse(may(actor, 'wall.edit', null));
  return json(null);
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, wallDraft);
  if (!form.ok) return form.reply();
  const saved = await saveWall(ctx, { publicId: null, draft: form.value });
  if (!saved.ok) return form.refuse(describeWallProblem(saved.problem));
  return seeOther(paths.editWall(saved.value.publicId), 'The wall stands. Below is how it looks.');
}

export default function NewWall() {
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<WallFields>({
    lastResult: lastResult ?? null,
    defaultValue: { layout: 'grid', theme: 'auto', featuredOnly: 'no', most: '12' },
    constraint: {
      ...{ name: { required: true, maxLength: 80 }, most: { required: true } },
      ...{ layout: { required: true }, theme: { required: true }, featuredOnly: { required: true } },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader title="Make a wall" before={<a href={paths.walls()}>Walls</a>} />
      <WallForm form={form} fields={fields} submit="Make the wall" />
    </Page>
  );
}
