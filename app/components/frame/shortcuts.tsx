import { useEffect, useRef, useState } from 'react';
import { Button } from '../button';
import { closeOpen } from './close-open';
import {
  controlOf,
  pageKeysOf,
  shortcutKeys,
  shortcutOf,
  stepTo,
  type PageKey,
  type Shortcut,
} from './shortcut-keys';

/** Where this browser remembers that somebody wants no single keys: speech and shaky hands press them by chance. */
const offKey = 'vouch-keys-off';
/** What `j` and `k` go along: posts of a thread, else lines of a list. */
const posts = 'main article.post';
const lines = 'main .thread-row, main .hit, main .rows > li, main .queue > li';

/** Keys for people who come often, and their help. Only signed-in pages carry script, so only they have keys. */
export function Shortcuts() {
  const help = useRef<HTMLDialogElement>(null);
  const [off, setOff] = useState(false);
  const [ofPage, setOfPage] = useState<PageKey[]>([]);
  useEffect(() => setOff(localStorage.getItem(offKey) === 'yes'), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const keyPress = { ...keysOf(event), typing: isTyping(event.target) };
      const shortcut = shortcutOf(keyPress);
      if (event.key === 'Escape' && !help.current?.open && closeOpen(document)) return event.preventDefault();
      if (help.current?.open || (off && shortcut !== '?')) return;
      const control = controlOf(keyPress, document);
      if (!shortcut && !control) return;
      event.preventDefault();
      if (control) return press(control);
      if (shortcut === '?') {
        setOfPage(pageKeysOf(document));
        help.current?.showModal();
      } else if (shortcut) act(shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [off]);
  const choose = (wanted: boolean) => {
    localStorage.setItem(offKey, wanted ? 'no' : 'yes');
    setOff(!wanted);
  };
  return (
    <dialog className="dialog" ref={help} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Keys</h2>
      <dl className="key-list">
        {keysFor(ofPage).map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          className="choice__box"
          type="checkbox"
          checked={!off}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span className="choice__label">Use these keys in this browser</span>
      </label>
      <form method="dialog" className="form__actions">
        <Button>Close</Button>
      </form>
    </dialog>
  );
}

/** The keys of this page first; a key that it uses for itself does nothing else there. */
function keysFor(ofPage: readonly PageKey[]): PageKey[] {
  return [...ofPage, ...shortcutKeys.filter(({ key }) => !ofPage.some((own) => own.key === key))];
}

/** What a click would do; a choice of a form also gets the focus, so that Tab goes on from there. */
function press(control: HTMLElement) {
  control.focus();
  control.click();
}

function keysOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}

function act(shortcut: Exclude<Shortcut, '?'>) {
  if (shortcut === '/') return goToSearch();
  const thread = [...document.querySelectorAll<HTMLElement>(posts)];
  const places = thread.length > 0 ? thread : [...document.querySelectorAll<HTMLElement>(lines)];
  const at = places.findIndex((place) => place.contains(document.activeElement));
  goTo(places[stepTo(at, shortcut === 'j' ? 1 : -1, places.length)]);
}

/** A line is reached at its link, so that Enter opens it; a post has none of its own and takes the focus itself. */
function goTo(place: HTMLElement | undefined) {
  if (!place) return;
  const link = place.matches(posts) ? null : place.querySelector<HTMLElement>('a[href]');
  if (!link) place.tabIndex = -1;
  (link ?? place).focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

/** On a phone the box is a page of its own. */
function goToSearch() {
  const box = document.querySelector<HTMLInputElement>('.site-header input[name=q]');
  if (box?.checkVisibility()) box.select();
  else location.assign('/search');
}
