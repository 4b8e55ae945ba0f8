import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { FileInput } from '#app/components/field/file-input';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { pictureDraft, type PictureDraft } from '#app/features/rewards/picture-draft.server';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { setRewardPicture } from '#app/features/rewards/set-picture.server';
import { RewardPicture } from '#app/features/rewards/ui/reward-card';
import { requireMarketer } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readFormData } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

const sentences = {
  'too-large': 'The picture is larger than 12 MB',
  'no-picture': 'This is not a picture that we can read',
};

export const meta: MetaFunction = () => [{ title: 'The picture of a reward' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reward.keep', null));
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const { title, picture } = orNotFound(await getReward(db, publicId));
  return json({ publicId, title, picture });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const data = await args.request.formData();
  const file = data.get('picture');
  data.delete('picture');
  const form = readFormData(data, pictureDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.upload);
  if (wait) return form.refuse({ form: wait, status: 429 });
  if (!file || typeof file === 'string' || file.size === 0)
    return form.refuse({ fields: { picture: 'Choose a picture' } });
  const { uploads } = ctx.visit.services.config.data;
  const saved = await setRewardPicture(ctx, { publicId, file, words: form.value.words }, uploads);
  if (saved.ok) return seeOther(paths.reward(publicId), 'This is its picture now.');
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  return form.refuse({ fields: { picture: sentences[problem.code] } });
}

export default function PictureOfReward() {
  const { publicId, title, picture } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<PictureDraft & { picture?: string }>({
    lastResult: lastResult ?? null,
    constraint: { picture: { required: true }, words: { required: true, maxLength: 200 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="The picture"
        before={
          <a href={paths.editReward(publicId)}>
            <bdi>{title}</bdi>
          </a>
        }
      />
      {picture ? <RewardPicture picture={picture} large /> : null}
      <form method="post" encType="multipart/form-data" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <FileInput
          field={fields.picture}
          label="Picture"
          hint="Where and when it was taken is removed."
          accept="image/jpeg,image/png,image/webp,image/avif"
        />
        <TextField field={fields.words} label="What it shows" hint="For people who cannot see it." />
        <div className="form__actions">
          <Button variant="primary">Show this picture</Button>
        </div>
      </form>
    </Page>
  );
}
