import { useEffect, useRef, type ReactNode } from 'react';

/** In the document this is an element of its own; what it takes from us is what a `div` takes. */
const TextExpander = 'text-expander' as 'div';

/**
 * Offers people while `@` and boards while `#` is typed in the field inside: a list to walk with the arrows, to take
 * from with Enter or Tab and to leave with Escape. Without script it is only the field.
 */
export function ComposerCompletion({
  thread,
  children,
}: {
  thread: string | undefined;
  children: ReactNode;
}) {
  const expander = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void import('./name-offers').then(({ offerNames }) => {
      if (isGone) return;
      stop = offerNames(expander.current, {
        thread,
        say: (words) => status.current?.replaceChildren(words),
      });
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [thread]);
  return (
    <>
      <TextExpander ref={expander} {...{ keys: '@ #' }}>
        {children}
      </TextExpander>
      <span className="visually-hidden" role="status" ref={status} />
    </>
  );
}
