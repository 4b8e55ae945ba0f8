import { useActionData } from '@remix-run/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { paths } from '#app/lib/paths';
import { Button } from './button';
import type { Autosave, DraftState } from './draft-autosave';
import { Notice } from './notice';
import { RelativeTime } from './relative-time';

/** What a form knows of the draft behind it, as its route found it. */
export interface FormDraft {
  place: string;
  /** 0 while there is none. */
  version: number;
  /** When the words in the form were kept, and the draft's id; null when they are not from a draft. */
  kept: { id: string; at: string } | null;
}

/**
 * The draft of the form around it: kept with a button, and while somebody types where script runs. When another tab
 * has kept other words, both stay until the writer has chosen.
 */
export function ComposerDraft({ draft }: { draft: FormDraft }) {
  const line = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<DraftState>({ kind: 'quiet' });
  // A form that came back was typed over the draft as its tab saw it last, not as another tab has kept it since.
  const answer = useActionData<{ draftVersion?: number } | undefined>();
  const version = answer?.draftVersion ?? draft.version;
  const isBehind = draft.kept !== null && version !== draft.version;
  const keeper = useAutosave(line, setState);
  return (
    <div className="composer__draft" ref={line}>
      <input type="hidden" name="draftPlace" value={draft.place} />
      {/* Of type text, because React would set a hidden one back to what it was whenever this is drawn again. */}
      <input type="text" hidden name="draftVersion" defaultValue={version} />
      {state.kind === 'quiet' && isBehind ? (
        <Notice tone="warning" title="Another tab has kept other words">
          <p>
            Nothing is lost: “Keep as a draft” shows both, and you choose. Posting what is here drops the
            others.
          </p>
        </Notice>
      ) : null}
      {state.kind === 'quiet' && draft.kept && !isBehind ? (
        <p className="composer__draft-line">
          <span>
            Your draft from <RelativeTime at={draft.kept.at} />.
          </span>
          <Button variant="quiet" tight formAction={paths.discardDraft(draft.kept.id)} formNoValidate>
            Throw it away
          </Button>
        </p>
      ) : null}
      {state.kind === 'kept' ? <p className="composer__draft-line">Kept as a draft.</p> : null}
      {state.kind === 'failed' ? <p className="composer__draft-line">{state.because}</p> : null}
      {state.kind === 'conflict' ? (
        <div role="alert">
          <Notice
            tone="warning"
            title="Another tab has kept other words"
            actions={
              <>
                <Button type="button" onClick={() => keeper.current?.insist(state.there)}>
                  Keep what is here
                </Button>
                <Button type="button" onClick={() => keeper.current?.accept(state.there)}>
                  Take the other words
                </Button>
              </>
            }
          >
            <p>Nothing is lost: both stay until you choose. The other tab has this:</p>
            <pre className="source" dir="auto">
              {state.there.fields['body'] ?? ''}
            </pre>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

function useAutosave(line: RefObject<HTMLElement>, setState: (state: DraftState) => void) {
  const keeper = useRef<Autosave | null>(null);
  useEffect(() => {
    const form = line.current?.closest('form');
    let isGone = false;
    // Nobody waits for it: the first words are seconds away.
    void import('./draft-autosave').then(({ autosave }) => {
      if (form && !isGone) keeper.current = autosave(form, setState);
    });
    return () => {
      isGone = true;
      keeper.current?.stop();
    };
  }, [line, setState]);
  return keeper;
}
