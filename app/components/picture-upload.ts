import { paths } from '#app/lib/paths';

/** What there is to say about pictures while they are sent. */
export type PictureState =
  | { kind: 'quiet' }
  | { kind: 'sending'; part: number }
  | { kind: 'sent' }
  | { kind: 'failed'; because: string };

/** What stands where a picture is going to be described; it is chosen, so that the next key replaces it. */
const placeholder = 'what it shows';

/**
 * Sends pictures that are pasted or dropped into the words of a form, or chosen beside them, one after the other, and
 * puts each into the words where the caret was.
 */
export function takePictures(form: HTMLFormElement, tell: (state: PictureState) => void): () => void {
  const field = form.querySelector('textarea');
  const chooser = form.querySelector<HTMLInputElement>('input[type=file][name=pictures]');
  let turn = Promise.resolve();
  const sendAll = (files: Iterable<File>) => {
    for (const file of files) turn = turn.then(() => sendOne(file));
  };
  const sendOne = async (file: File) => {
    tell({ kind: 'sending', part: 0 });
    const answer = await send(file, (part) => tell({ kind: 'sending', part }));
    if ('because' in answer) return tell({ kind: 'failed', because: answer.because });
    if (field) putInto(field, answer.publicId);
    tell({ kind: 'sent' });
  };
  const onTransfer = (event: Event, transfer: DataTransfer | null) => {
    const pictures = picturesOf(transfer);
    if (pictures.length === 0) return;
    event.preventDefault();
    sendAll(pictures);
  };
  const onPaste = (event: ClipboardEvent) => onTransfer(event, event.clipboardData);
  const onDrop = (event: DragEvent) => onTransfer(event, event.dataTransfer);
  const onChoose = () => {
    sendAll([...(chooser?.files ?? [])]);
    if (chooser) chooser.value = '';
  };
  field?.addEventListener('paste', onPaste);
  field?.addEventListener('drop', onDrop);
  chooser?.addEventListener('change', onChoose);
  return () => {
    field?.removeEventListener('paste', onPaste);
    field?.removeEventListener('drop', onDrop);
    chooser?.removeEventListener('change', onChoose);
  };
}

function picturesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

function putInto(field: HTMLTextAreaElement, publicId: string): void {
  const { value, selectionEnd: at } = field;
  const before = value.slice(0, at).trimEnd();
  const mark = `${before ? `${before}\n\n` : ''}![`;
  field.value = `${mark}${placeholder}](${paths.upload(publicId)})\n\n${value.slice(at).trimStart()}`;
  field.focus();
  field.setSelectionRange(mark.length, mark.length + placeholder.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

type Answer = { publicId: string } | { because: string };

/** Of the ways to send, the one that tells how far it has come. */
function send(file: File, progress: (part: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('picture', file);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(readAnswer(request.response)));
    request.addEventListener('error', () =>
      resolve({ because: 'The picture was not sent: there is no connection.' }),
    );
    request.open('POST', paths.addPicture());
    request.send(body);
  });
}

function readAnswer(response: unknown): Answer {
  if (typeof response === 'object' && response !== null) {
    if ('publicId' in response) return { publicId: String(response.publicId) };
    if ('because' in response) return { because: String(response.because) };
  }
  return { because: 'The picture was not taken. It may be larger than 12 MB, or you are signed out.' };
}
