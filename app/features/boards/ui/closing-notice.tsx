import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';
import { closingWords, type Closing } from '../closing';

/** Why a thread is closed, above its words, and where the same is talked about. */
export function ClosingNotice({ closing }: { closing: Closing }) {
  const { reason, note, duplicateOf } = closing;
  return (
    <Notice title={closingWords[reason].shown}>
      {note ? <p dir="auto">{note}</p> : null}
      {duplicateOf ? (
        <p>
          It goes on in <a href={paths.thread(duplicateOf)}>{duplicateOf.title}</a>.
        </p>
      ) : null}
    </Notice>
  );
}
