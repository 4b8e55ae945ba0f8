import { useEffect, useRef, useState } from 'react';
import type { FieldMetadata } from '@conform-to/react';
import { FileInput } from '#app/components/field/file-input';
import { TextArea } from '#app/components/field/text-area';
import { useLetGo } from '#app/components/use-let-go';
import type { VideoDraft } from '../video-draft.server';
import type { ChosenVideo } from './capture-poster';

type Fields = { [Name in keyof Required<VideoFormFields>]: FieldMetadata<VideoFormFields[Name]> };

/** The draft with the two files, which have errors of their own. */
export type VideoFormFields = VideoDraft & { video?: string; poster?: string };

/**
 * A film, what is said or seen in it, and a picture for it. Where script runs the picture is a moment of the film,
 * taken here and sent like any other; who wants another chooses one. Phones offer their camera by themselves: to ask for it
 * would close the way to films that are there already.
 */
export function VideoFields({ fields, hasVideo }: { fields: Fields; hasVideo: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChosenVideo>({ kind: 'none' });
  const shown = useLetGo(chosen);
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    const onChange = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'video')
        void import('./capture-poster').then(({ takeFilm }) => takeFilm(form, setChosen));
    };
    const onSubmit = () => setChosen((before) => (before.kind === 'none' ? before : { kind: 'sending' }));
    form.addEventListener('change', onChange);
    form.addEventListener('submit', onSubmit);
    return () => {
      form.removeEventListener('change', onChange);
      form.removeEventListener('submit', onSubmit);
    };
  }, []);
  return (
    <div className="form" ref={box}>
      <FileInput
        field={fields.video}
        label={hasVideo ? 'Another video' : 'Video'}
        hint="Up to two minutes and 100 MB: MP4, QuickTime or WebM. Where, when and with what it was filmed is removed from the file."
        accept="video/mp4,video/quicktime,video/webm"
      />
      <ChosenLine chosen={shown} />
      <TextArea
        field={fields.words}
        label="What is said or seen in it"
        hint="For people who cannot hear or see it."
      />
      <FileInput
        field={fields.poster}
        label="A picture for it"
        hint="It stands there until the video is played. Without one we show a plain field with its length."
        accept="image/jpeg,image/png,image/webp,image/avif"
      />
    </div>
  );
}

function ChosenLine({ chosen }: { chosen: ChosenVideo }) {
  return (
    <div role="status">
      {chosen.kind === 'refused' ? <p className="field__error">{chosen.because}</p> : null}
      {chosen.kind === 'sending' ? (
        <p>The video is on its way. Stay on this page until the next one appears.</p>
      ) : null}
      {chosen.kind === 'pictured' ? (
        <p className="video-choice">
          <img
            className="video-choice__picture"
            src={chosen.src}
            alt=""
            width={chosen.width}
            height={chosen.height}
          />
          <span>This moment will stand for it, unless you choose another picture below.</span>
        </p>
      ) : null}
    </div>
  );
}
