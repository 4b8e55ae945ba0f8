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

/** Starts keeping a form; see `FormKeeper`. */
export function autosave(form: HTMLFormElement, tell: (state: DraftState) => void): Autosave {
  return new FormKeeper(form, tell);
}

/**
 * Keeps a form as a draft while its writer types, and once more when they leave the page. One request at a time, so
 * that a tab never conflicts with itself; after a conflict none, until the writer has chosen.
 */
class FormKeeper implements Autosave {
  readonly #form: HTMLFormElement;
  readonly #tell: (state: DraftState) => void;
  #known: string;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  #isHalted = false;

  constructor(form: HTMLFormElement, tell: (state: DraftState) => void) {
    this.#form = form;
    this.#tell = tell;
    // Whoever is quicker than this script has typed already.
    this.#known = isTouched(form) ? '' : wordsOf(form);
    if (this.#known === '') this.#later();
    form.addEventListener('input', this.#later);
    form.addEventListener('submit', this.#onSubmit);
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  stop(): void {
    clearTimeout(this.#waiting);
    this.#form.removeEventListener('input', this.#later);
    this.#form.removeEventListener('submit', this.#onSubmit);
    document.removeEventListener('visibilitychange', this.#onHidden);
  }

  insist({ version }: OtherWords): void {
    this.#goOn(version);
    this.#known = '';
    void this.#save();
  }

  accept(there: OtherWords): void {
    putBack(this.#form, there);
    this.#goOn(there.version);
    this.#known = wordsOf(this.#form);
  }

  #later = () => {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#save(), pauseMs);
  };

  #onHidden = () => {
    if (document.visibilityState === 'hidden') void this.#save(true);
  };

  // What is being posted needs no draft, and one that comes late would stay behind.
  #onSubmit = () => {
    this.#isHalted = true;
    clearTimeout(this.#waiting);
  };

  async #save(isLeaving = false): Promise<void> {
    clearTimeout(this.#waiting);
    const words = wordsOf(this.#form);
    if (this.#isHalted || this.#isSaving || words === this.#known) return;
    this.#isSaving = true;
    const answer = await send({ words, version: versionOf(this.#form) }, isLeaving);
    this.#isSaving = false;
    this.#take(answer, words);
  }

  #take(answer: Answer, words: string): void {
    if ('version' in answer) {
      this.#known = words;
      setVersion(this.#form, answer.version);
      this.#tell(answer.version > 0 ? { kind: 'kept' } : { kind: 'quiet' });
      if (wordsOf(this.#form) !== words) this.#later();
    } else if ('there' in answer) {
      this.#isHalted = true;
      this.#tell({ kind: 'conflict', there: answer.there });
    } else if ('gone' in answer) {
      setVersion(this.#form, 0);
      const because = 'Posted or thrown away in another tab. It is kept anew when you type on.';
      this.#tell({ kind: 'failed', because });
    } else {
      this.#tell({ kind: 'failed', because: answer.because });
    }
  }

  #goOn(version: number): void {
    setVersion(this.#form, version);
    this.#isHalted = false;
    this.#tell({ kind: 'quiet' });
  }
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
