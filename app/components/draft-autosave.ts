import { paths } from '#app/lib/paths';

/** What another tab has kept. */
export interface OtherWords {
  version: number;
  fields: Record<string, string>;
}

/** What there is to say about the draft while somebody writes. */
export type DraftState =
  | { kind: 'quiet' }
  | { kind: 'kept' }
  | { kind: 'failed'; because: string }
  | { kind: 'conflict'; there: OtherWords };

export interface Autosave {
  stop(): void;
  /** What is in the form takes the place of what another tab has kept. */
  insist(there: OtherWords): void;
  /** What another tab has kept takes the place of what is in the form. */
  accept(there: OtherWords): void;
}

/** A pause in which nobody types on. */
const pauseMs = 1_500;

/** What the server answers; a conflict brings what it has. */
type Answer = { version: number } | { there: OtherWords } | { gone: true } | { because: string };

/**
 * Keeps a form as a draft while its writer types, and once more when they leave the page. One request at a time, so
 * that a tab never conflicts with itself; after a conflict none, until the writer has chosen.
 */
export function autosave(form: HTMLFormElement, tell: (state: DraftState) => void): Autosave {
  let known = wordsOf(form);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isSaving = false;
  let isHalted = false;

  const save = async (isLeaving = false) => {
    clearTimeout(waiting);
    const words = wordsOf(form);
    if (isHalted || isSaving || words === known) return;
    isSaving = true;
    const answer = await send({ words, version: versionOf(form) }, isLeaving);
    isSaving = false;
    if ('version' in answer) {
      known = words;
      setVersion(form, answer.version);
      tell(answer.version > 0 ? { kind: 'kept' } : { kind: 'quiet' });
      if (wordsOf(form) !== known) later();
    } else if ('there' in answer) {
      isHalted = true;
      tell({ kind: 'conflict', there: answer.there });
    } else if ('gone' in answer) {
      setVersion(form, 0);
      tell({
        kind: 'failed',
        because: 'Posted or thrown away in another tab. It is kept anew when you type on.',
      });
    } else {
      tell({ kind: 'failed', because: answer.because });
    }
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), pauseMs);
  };
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void save(true);
  };
  // What is being posted needs no draft, and one that comes late would stay behind.
  const onSubmit = () => {
    isHalted = true;
    clearTimeout(waiting);
  };
  const goOn = (version: number) => {
    setVersion(form, version);
    isHalted = false;
    tell({ kind: 'quiet' });
  };
  form.addEventListener('input', later);
  // Whoever is quicker than this script has typed already.
  if (isTouched(form)) {
    known = '';
    later();
  }
  form.addEventListener('submit', onSubmit);
  document.addEventListener('visibilitychange', onHidden);
  return {
    stop() {
      clearTimeout(waiting);
      form.removeEventListener('input', later);
      form.removeEventListener('submit', onSubmit);
      document.removeEventListener('visibilitychange', onHidden);
    },
    insist({ version }) {
      goOn(version);
      known = '';
      void save();
    },
    accept(there) {
      putBack(form, there);
      goOn(there.version);
      known = wordsOf(form);
    },
  };
}

/** Puts kept words into the fields of the form; fields that it does not have are left out. */
function putBack({ elements }: HTMLFormElement, { fields }: OtherWords): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = elements.namedItem(name);
    if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      control instanceof RadioNodeList
    )
      control.value = value;
  }
}

function isTouched(form: HTMLFormElement): boolean {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type=text]:not([hidden])',
  );
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue);
}

function versionOf(form: HTMLFormElement): string {
  const field = form.elements.namedItem('draftVersion');
  return field instanceof HTMLInputElement ? field.value : '0';
}

function setVersion(form: HTMLFormElement, version: number): void {
  const field = form.elements.namedItem('draftVersion');
  if (field instanceof HTMLInputElement) field.value = String(version);
}

/** The form as it is sent, without files and without the version, which is no word of the writer's. */
function wordsOf(form: HTMLFormElement): string {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'draftVersion',
  );
  return new URLSearchParams(texts).toString();
}

async function send(
  { words, version }: { words: string; version: string },
  isLeaving: boolean,
): Promise<Answer> {
  try {
    const response = await fetch(paths.saveDraft(), {
      method: 'POST',
      body: new URLSearchParams(`${words}&draftVersion=${version}`),
      keepalive: isLeaving,
      // Whoever is signed out is led to the sign-in page, which is no answer to this.
      redirect: 'manual',
    });
    if (response.ok || response.status === 409) return (await response.json()) as Answer;
    return {
      because: response.type === 'opaqueredirect' ? 'Not kept: you are signed out.' : 'Not kept for now.',
    };
  } catch {
    return { because: 'Not kept: there is no connection.' };
  }
}
