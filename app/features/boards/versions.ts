import { compareWords, type Change } from '#app/lib/word-diff';

/** A wording with when another took its place; the present one has no end. */
export interface Wording {
  title: string | null;
  bodySource: string;
  until: string | null;
}

/** A wording as its history shows it: against the one before it, word by word. */
export interface ShownVersion {
  until: string | null;
  title: Change[];
  body: Change[];
  /** Nothing stood before it. */
  isFirst: boolean;
}

/**
 * The wordings of a post, newest first, each as what it changed. `wordings` holds one more than is shown when there
 * are older ones: it is what the last shown one is compared with.
 */
export function showVersions(wordings: readonly Wording[], shown: number): ShownVersion[] {
  return wordings.slice(0, shown).map((wording, index) => {
    const before = wordings[index + 1];
    return {
      until: wording.until,
      // A past that was loaded without its titles says nothing about them.
      title: changesOf(before?.title ?? undefined, wording.title ?? ''),
      body: changesOf(before?.bodySource, wording.bodySource),
      isFirst: before === undefined,
    };
  });
}

function changesOf(before: string | undefined, after: string): Change[] {
  if (before === undefined || before === after) return after ? [{ kind: 'same', text: after }] : [];
  return compareWords(before, after);
}
