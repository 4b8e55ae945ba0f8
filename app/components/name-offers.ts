import { paths } from '#app/lib/paths';

/** A pause in which nobody types on. */
const pauseMs = 150;

/** Something that can be named: what is written, and what it is called. */
interface Offer {
  value: string;
  label: string;
}

/** What `text-expander` tells with its events; its own types describe no more than events. */
interface ExpansionDetail {
  key: string;
  text: string;
  provide(answer: Promise<{ matched: boolean; fragment?: HTMLElement }>): void;
  item: HTMLElement;
  value: string | null;
}

/**
 * Has names offered in the field inside `expander` while they are typed. Loaded when a page of writing has come up,
 * because nobody waits for it.
 */
export function offerNames(
  expander: HTMLElement | null,
  { thread, say }: { thread: string | undefined; say: (words: string) => void },
) {
  // An element of a library: it cannot even be read where there is no document.
  void import('@github/text-expander-element');
  let latest = 0;
  const find = async (key: string, text: string) => {
    const turn = (latest += 1);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (turn !== latest || (key === '#' && text === '')) return { matched: false };
    const board = expander?.querySelector('textarea')?.form?.elements.namedItem('board');
    const offers = await (key === '@'
      ? findPeople({ q: text, thread })
      : findBoards({ q: text, thread, board: board instanceof HTMLSelectElement ? board.value : undefined }));
    if (turn !== latest || offers.length === 0) return { matched: false };
    say(offers.length === 1 ? '1 suggestion' : `${offers.length} suggestions`);
    return { matched: true, fragment: listOf(offers) };
  };
  const onChange = (event: Event) => {
    const { key, text, provide } = (event as CustomEvent<ExpansionDetail>).detail;
    provide(find(key, text));
  };
  const onValue = (event: Event) => {
    const { detail } = event as CustomEvent<ExpansionDetail>;
    detail.value = detail.item.dataset['value'] ?? null;
  };
  const onCommitted = () =>
    expander?.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
  const onClosed = () => say('');
  const listeners: Array<[string, (event: Event) => void]> = [
    ['text-expander-change', onChange],
    ['text-expander-value', onValue],
    ['text-expander-committed', onCommitted],
    ['text-expander-deactivate', onClosed],
  ];
  for (const [name, listener] of listeners) expander?.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of listeners) expander?.removeEventListener(name, listener);
  };
}

async function findPeople(query: { q: string; thread: string | undefined }): Promise<Offer[]> {
  const { people = [] } = await ask<{ people: Array<{ handle: string; name: string }> }>(
    paths.completePeople(query),
  );
  return people.map(({ handle, name }) => ({ value: `@${handle}`, label: name }));
}

async function findBoards(query: {
  q: string;
  thread: string | undefined;
  board: string | undefined;
}): Promise<Offer[]> {
  const { boards = [] } = await ask<{ boards: Array<{ slug: string; name: string }> }>(
    paths.completeBoards(query),
  );
  return boards.map(({ slug, name }) => ({ value: `#${slug}`, label: name }));
}

/** Help that does not come is no failure worth a word. */
async function ask<Answer>(address: string): Promise<Partial<Answer>> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as Answer) : {};
  } catch {
    return {};
  }
}

function listOf(offers: readonly Offer[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'composer__offers';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  offers.forEach(({ value, label }, index) => {
    const option = document.createElement('li');
    option.id = `composer-offer-${index}`;
    option.setAttribute('role', 'option');
    option.dataset['value'] = value;
    const name = document.createElement('bdi');
    name.textContent = label;
    const written = document.createElement('span');
    written.className = 'composer__offer-value';
    written.textContent = value;
    option.append(name, ' ', written);
    list.append(option);
  });
  return list;
}
