import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';

const views = [
  { view: 'waiting', href: paths.waitingThreads, label: 'Waiting threads' },
  { view: 'unheard', href: paths.unheard, label: 'Unheard people' },
] as const;

/** The views of the answering room. */
export function AnsweringTabs({ current }: { current: (typeof views)[number]['view'] }) {
  return (
    <Tabs
      label="Answering"
      tabs={views.map(({ view, href, label }) => ({ href: href(), label, current: view === current }))}
    />
  );
}
