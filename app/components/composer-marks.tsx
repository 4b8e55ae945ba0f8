import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { marks, type MarkName } from '#app/lib/markdown/marks';

/**
 * What Markdown can do, said by example; once script runs, each example is a button that does it to the words that are
 * chosen. One stop of the Tab key: the arrows go on from there.
 */
export function ComposerMarks({ id, field }: { id: string; field: RefObject<HTMLTextAreaElement> }) {
  const bar = useRef<HTMLDivElement>(null);
  const [runs, setRuns] = useState(false);
  useEffect(() => {
    setRuns(true);
    return listenForKeys(field.current);
  }, [field]);
  return (
    <div className="composer__hint" id={id}>
      <span>Markdown works:</span>
      {runs ? (
        <div role="toolbar" aria-label="Formatting" className="composer__marks" ref={bar} onKeyDown={goOn}>
          {marks.map(({ name, sample, says }, index) => (
            <button
              key={name}
              className="composer__mark"
              type="button"
              aria-label={says}
              tabIndex={index === 0 ? 0 : -1}
              onClick={() => void press(field.current, name)}
            >
              {sample}
            </button>
          ))}
        </div>
      ) : (
        <div className="composer__marks">
          {marks.map(({ name, sample }) => (
            <span key={name} className="composer__mark">
              {sample}
            </span>
          ))}
        </div>
      )}
      <span>@name</span>
      <span>#board</span>
      <span>:wave:</span>
    </div>
  );
}

/** The arrows, Home and End move along the buttons, and the one reached is the stop of the Tab key from then on. */
function goOn(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const last = buttons.length - 1;
  const places: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const next = buttons[places[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function listenForKeys(field: HTMLTextAreaElement | null) {
  const onKey = (event: globalThis.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const mark = marks.find((known) => 'key' in known && known.key === event.key);
    if (!mark) return;
    event.preventDefault();
    void press(field, mark.name);
  };
  field?.addEventListener('keydown', onKey);
  return () => field?.removeEventListener('keydown', onKey);
}

/** How a mark is set is fetched with the first of them: most people write without. */
async function press(field: HTMLTextAreaElement | null, mark: MarkName) {
  const { setMark } = await import('#app/lib/markdown/edit-marks');
  if (!field) return;
  const marked = setMark({ text: field.value, start: field.selectionStart, end: field.selectionEnd }, mark);
  field.focus();
  field.value = marked.text;
  field.setSelectionRange(marked.start, marked.end);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
