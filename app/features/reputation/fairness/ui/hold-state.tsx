import { StateLabel } from '#app/components/state-label';
import { plural } from '#app/lib/plural';
import { patternStateWords, type PatternState } from '../award-pattern';

/** Where a hold stands, in a sign and words. */
export function HoldState({ state, entries }: { state: PatternState; entries: number }) {
  return (
    <p className="small">
      <StateLabel state={state === 'released' ? 'solved' : 'held'} words={patternStateWords[state]} />
      {entries > 0
        ? `. ${plural(entries, 'entry', 'entries')} of your points statement ${entries === 1 ? 'stands' : 'stand'} held.`
        : null}
    </p>
  );
}
