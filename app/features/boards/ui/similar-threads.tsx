import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';

/** A thread that asks something like it, as the route found it. */
export interface SimilarThread {
  href: string;
  title: string;
  solved: boolean;
}

interface SimilarThreadsProps {
  /** The id of the title's control. */
  titleId: string;
  /** What was found for the title of the last answer: all there is without script. */
  found: readonly SimilarThread[];
}

/** A pause in which nobody types on. */
const pauseMs = 400;

/**
 * What has been asked already, while the title is being typed or, without script, beside the preview. The links open
 * beside the form: nobody loses what they have written by looking. Their room is kept from the beginning, because they
 * come while somebody writes on or reaches for a button.
 */
export function SimilarThreads({ titleId, found }: SimilarThreadsProps) {
  const fetcher = useFetcher<{ threads: SimilarThread[] }>();
  const { load } = fetcher;
  useEffect(() => {
    const field = document.getElementById(titleId);
    if (!(field instanceof HTMLInputElement)) return;
    let waiting: ReturnType<typeof setTimeout>;
    const onInput = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => load(paths.similarThreads(field.value)), pauseMs);
    };
    field.addEventListener('input', onInput);
    return () => {
      clearTimeout(waiting);
      field.removeEventListener('input', onInput);
    };
  }, [titleId, load]);
  const threads = fetcher.data?.threads ?? found;
  return (
    <div role="status" className="similar">
      <p className="similar__title">
        {threads.length > 0
          ? 'Perhaps this has been asked already'
          : 'Threads that ask something like it show up here.'}
      </p>
      {threads.length > 0 ? (
        <ul className="similar__list">
          {threads.map((thread) => (
            <li key={thread.href}>
              <a
                href={thread.href}
                title={thread.title}
                target="_blank"
                rel="noreferrer"
                className="similar__link"
                dir="auto"
              >
                {thread.title}
                <span className="visually-hidden"> (opens in a new tab)</span>
              </a>
              {thread.solved ? <StateLabel state="solved" /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
