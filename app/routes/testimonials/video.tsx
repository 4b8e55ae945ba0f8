import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { FormErrors } from '#app/components/form-errors';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { VideoPlayer } from '#app/components/video-player';
import { videoRights } from '#app/features/testimonials/photo-queries.server';
import { setTestimonialVideo } from '#app/features/testimonials/set-video.server';
import { mayFilm } from '#app/features/testimonials/testimonial';
import { findByAuthorKey } from '#app/features/testimonials/testimonial-queries.server';
import { dropKept, keepVideo, placeForVideo } from '#app/features/videos/keep-video.server';
import { maxVideoWords, videoSentences } from '#app/features/videos/video';
import { videoDraft } from '#app/features/videos/video-draft.server';
import { dropVideos } from '#app/features/videos/video-file.server';
import { VideoFields, type VideoFormFields } from '#app/features/videos/ui/video-fields';
import { allowAnyone, type RouteContext } from '#app/http/guard.server';
import { readLargeForm } from '#app/http/large-form.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readFormData } from '#app/http/read-form.server';
import { notFound, orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [
  { title: 'A video with your words' },
  { name: 'robots', content: 'noindex' },
];

/** The words behind the address, whose holder is their author. */
async function wordsOf({ db }: RouteContext, key: string | undefined) {
  const own = orNotFound(await findByAuthorKey(db, key ?? ''));
  if (!mayFilm(own)) throw notFound();
  return own;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args);
  const own = await wordsOf(ctx, args.params['key']);
  const rights = own.video && (await videoRights(ctx.db, ctx.actor, own.id));
  return json({
    authorKey: own.authorKey,
    isShown: own.state === 'approved',
    before: own.video && { words: own.video.words },
    // Who holds the address and no account sees it as soon as everybody does.
    video: rights?.visible ? own.video : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const { authorKey: key } = await wordsOf(ctx, args.params['key']);
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
  const saved = await setTestimonialVideo(ctx, { key, words: form.value.words, files: kept.value });
  if (saved.ok)
    return seeOther(
      paths.ownTestimonial(key),
      'The video goes with your words. The team looks at it before anybody else does.',
    );
  await dropKept(folder, kept.value);
  if (saved.problem.code === 'gone') throw notFound();
  return form.refuse({ fields: { video: videoSentences.nothing } });
}

export default function VideoOfTestimonial() {
  const { authorKey, isShown, before, video } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<VideoFormFields>({
    lastResult: lastResult ?? null,
    defaultValue: { words: before?.words ?? '' },
    constraint: {
      video: { required: before === null },
      words: { required: true, maxLength: maxVideoWords },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="A short video"
        lead="Say it in your own voice. It may be used where your words may, and goes when you take them back."
        before={<a href={paths.ownTestimonial(authorKey)}>Your words</a>}
      />
      {isShown ? (
        <Notice title="Your words wait meanwhile">
          The team looks at a video before it is shown. Until then your words are not shown either.
        </Notice>
      ) : null}
      {video ? <VideoPlayer video={video} /> : null}
      <form method="post" encType="multipart/form-data" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <VideoFields fields={fields} hasVideo={before !== null} />
        <div className="form__actions">
          <Button variant="primary">{before ? 'Save video' : 'Add video'}</Button>
        </div>
      </form>
      {before ? (
        <ActionForm action={paths.removeVideoOfTestimonial(authorKey)} variant="quiet">
          Take the video away
        </ActionForm>
      ) : null}
    </Page>
  );
}
