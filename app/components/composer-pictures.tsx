import { useEffect, useRef, useState } from 'react';
import type { PictureState } from './picture-upload';

/** What the chooser offers. A hint: the server judges the bytes. */
const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/**
 * Pictures to go with the words: chosen here, and where script runs also pasted or dropped into the field. There they
 * are sent at once and stand in the words, with the place for a description chosen; without script they go with the post.
 */
export function ComposerPictures({ id, tell }: { id: string; tell: (state: PictureState) => void }) {
  const box = useRef<HTMLDetailsElement>(null);
  const [runs, setRuns] = useState(false);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void import('./picture-upload').then(({ takePictures }) => {
      const form = box.current?.closest('form');
      if (isGone || !form) return;
      stop = takePictures(form, tell);
      setRuns(true);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [tell]);
  return (
    <details className="composer__pictures" ref={box}>
      <summary>Add pictures</summary>
      <div className="field">
        <label className="field__label" htmlFor={`${id}-pictures`}>
          Pictures
        </label>
        <p className="field__hint">Where and when they were taken is removed from the files.</p>
        <input
          className="input"
          id={`${id}-pictures`}
          type="file"
          name="pictures"
          accept={pictureTypes}
          multiple
        />
      </div>
      {runs ? null : (
        <div className="field">
          <label className="field__label" htmlFor={`${id}-picture-words`}>
            What do they show?
          </label>
          <p className="field__hint">For people who cannot see them. They are added below your words.</p>
          <input
            className="input"
            id={`${id}-picture-words`}
            type="text"
            name="pictureWords"
            maxLength={300}
          />
        </div>
      )}
    </details>
  );
}

/** How far the sending of a picture has come. */
export function PictureLine({ state }: { state: PictureState }) {
  return (
    <div role="status" className="composer__draft-line">
      {state.kind === 'sending' ? (
        <>
          <span>Sending the picture</span>
          <progress max={1} value={state.part} aria-label="Sending the picture" />
        </>
      ) : null}
      {state.kind === 'sent' ? 'The picture is in your words: say what it shows.' : null}
      {state.kind === 'failed' ? state.because : null}
    </div>
  );
}
