import { useLayoutEffect, type ReactNode } from 'react';

/** What was typed on a page before script took it over. */
export interface TypedEarly {
  /** Puts it back, and stops watching. */
  putBack(): void;
}

/**
 * Watches the text areas of a page until script takes it over. React sets one that came with words back to those words
 * at that moment (`postMountWrapper` of its text areas, React 18): on a slow line, whoever corrects a refused post or an
 * old one at once would lose what they had typed.
 */
export function watchTypedEarly(page: Document): TypedEarly {
  const typed = new Map<HTMLTextAreaElement, string>();
  for (const area of page.querySelectorAll('textarea'))
    if (area.value !== area.defaultValue) typed.set(area, area.value);
  const remember = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
  };
  page.addEventListener('input', remember);
  return {
    putBack() {
      page.removeEventListener('input', remember);
      for (const [area, words] of typed) if (area.value !== words) area.value = words;
    },
  };
}

/** Stands around the app: once script has taken the page over, what was typed early is there again. */
export function KeepTypedEarly({ early, children }: { early: TypedEarly; children: ReactNode }) {
  useLayoutEffect(() => early.putBack(), [early]);
  return children;
}
