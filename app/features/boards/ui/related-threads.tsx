import { StateLabel } from '#app/components/state-label';

export interface RelatedThread {
  href: string;
  title: string;
  solved: boolean;
}

/** Threads on the same matter: beside a thread, and above the form while somebody is asking. */
export function RelatedThreads({ title, threads }: { title: string; threads: readonly RelatedThread[] }) {
  if (threads.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="related">
        {threads.map((thread) => (
          <li key={thread.href}>
            <a className="related__link" href={thread.href} dir="auto">
              {thread.title}
            </a>
            {thread.solved ? <StateLabel state="solved" /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
