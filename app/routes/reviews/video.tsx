import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getReview } from '#app/features/reviews/review-queries.server';
import { setReviewVideo } from '#app/features/reviews/set-review-video.server';
import { dropKept, keepVideo, placeForVideo } from '#app/features/videos/keep-video.server';
import { maxVideoWords, videoSentences } from '#app/features/videos/video';
import { videoDraft } from '#app/features/videos/video-draft.server';
import { dropVideos } from '#app/features/videos/video-file.server';
import { VideoFields, type VideoFormFields } from '#app/features/videos/ui/video-fields';
import { VideoPlayer } from '#app/components/video-player';
import { requireMember, type MemberRouteContext } from '#app/http/guard.server';
import { readLargeForm } from '#app/http/large-form.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readFormData } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'A video with your review' }];

async function reviewOf({ db, actor }: MemberRouteContext, publicId: string | undefined) {
  if (!isPublicId(publicId)) throw notFound();
  const row = orNotFound(await getReview(db, publicId, actor.id));
  orRefuse(may(actor, 'review.edit', row));
  return row;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const row = await reviewOf(ctx, args.params['publicId']);
  return json({ publicId: row.publicId, title: row.title, video: row.video });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = await reviewOf(ctx, args.params['publicId']);
  const folder = ctx.visit.services.config.data.uploads;
  const coming = placeForVideo(folder);
  const { form: data, file } = await readLargeForm(args.request, coming);
  const video = file === 'kept' ? coming : null;
  const poster = data.get('poster');
  data.delete('poster');
  const form = readFormData(data, videoDraft);
  const wait = form.ok ? await tooOften(ctx, limits.video) : null;
  if (!form.ok || wait || file === 'too-large') {
    await dropVideos(folder, [coming.publicId]);
    if (!form.ok) return form.reply();
    return wait
      ? form.refuse({ form: wait, status: 429 })
      : form.refuse({ fields: { video: videoSentences['too-large'] } });
  }
  const kept = await keepVideo(folder, { video, poster });
  if (!kept.ok) {
    const field = kept.problem === 'poster' ? 'poster' : 'video';
    return form.refuse({ fields: { [field]: videoSentences[kept.problem] } });
  }
  const saved = await setReviewVideo(ctx, { publicId, words: form.value.words, files: kept.value });
  if (saved.ok) return seeOther(paths.review(publicId), 'The video stands with your review.');
  await dropKept(folder, kept.value);
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  return form.refuse({ fields: { video: videoSentences.nothing } });
}

export default function VideoOfReview() {
  const { publicId, title, video } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<VideoFormFields>({
    lastResult: lastResult ?? null,
    defaultValue: { words: video?.words ?? '' },
    constraint: {
      video: { required: video === null },
      words: { required: true, maxLength: maxVideoWords },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="A short video"
        lead="Show what words cannot: how it works, what broke, what it sounds like."
        before={
          <a href={paths.review(publicId)}>
            <bdi>{title}</bdi>
          </a>
        }
      />
      {video ? <VideoPlayer video={video} /> : null}
      <form method="post" encType="multipart/form-data" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <VideoFields fields={fields} hasVideo={video !== null} />
        <div className="form__actions">
          <Button variant="primary">{video ? 'Save video' : 'Add video'}</Button>
        </div>
      </form>
      {video ? (
        <ActionForm action={paths.removeVideoOfReview(publicId)} variant="quiet">
          Take the video away
        </ActionForm>
      ) : null}
    </Page>
  );
}
