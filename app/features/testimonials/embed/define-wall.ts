import type { WallAnswer } from './wall-answer';

/**
 * The element `<vouch-wall>`, as a function that is sent to pages elsewhere by its own source: so it stands on nothing but
 * its arguments. It keeps the space it was given, asks for the words each time the page opens, draws them as text in a
 * shadow of its own with a constructed style sheet, and keeps nothing: no cookie, no storage, no look at the page. Where
 * nothing comes the link inside it stays.
 */
export function defineWall(styles: string, scriptAddress: string): void {
  const { origin } = new URL(scriptAddress);

  function make(name: string, className: string, ...inside: Array<Node | string>): HTMLElement {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  function quote({ words, shortened, name, detail, photo }: WallAnswer['testimonials'][number]): HTMLElement {
    const said = make('blockquote', '', words);
    said.dir = 'auto';
    const who = make('span', '', make('bdi', '', name));
    if (detail) who.append(make('small', '', make('bdi', '', detail)));
    if (shortened) who.append(make('small', '', 'Shortened, as its author allows'));
    const caption = make('figcaption', '', who);
    if (photo) {
      const picture = document.createElement('img');
      Object.assign(picture, { src: photo, alt: '', width: 48, height: 48, loading: 'lazy' });
      caption.prepend(picture);
    }
    return make('figure', '', said, caption);
  }

  class VouchWall extends HTMLElement {
    connectedCallback(): void {
      if (this.shadowRoot) return;
      const height = Math.min(2000, Math.max(120, Number(this.getAttribute('height')) || 480));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:host{display:block;block-size:${height}px;contain:strict}${styles}`);
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('slot'));
      void this.show(root, sheet);
    }

    private async show(root: ShadowRoot, sheet: CSSStyleSheet): Promise<void> {
      const id = encodeURIComponent(this.getAttribute('wall') ?? '');
      const answer = await fetch(`${origin}/api/v1/walls/${id}`, { credentials: 'omit' }).catch(() => null);
      if (!answer?.ok) return;
      const { wall, testimonials } = (await answer.json()) as WallAnswer;
      if (testimonials.length === 0) return;
      if (wall.theme !== 'auto')
        sheet.insertRule(`:host{color-scheme:${wall.theme === 'dark' ? 'dark' : 'light'}}`);
      const section = make('section', `wall wall--${wall.layout}`, ...testimonials.map(quote));
      section.setAttribute('aria-label', wall.name);
      section.tabIndex = 0;
      root.replaceChildren(section);
    }
  }

  if (!customElements.get('vouch-wall')) customElements.define('vouch-wall', VouchWall);
}
