import type { WallAnswer, WalledVideo } from './wall-answer';

/**
 * The element `<vouch-wall>`, as a function that is sent to pages elsewhere by its own source: so it stands on nothing but
 * its arguments. It keeps the space it was given, asks for the words each time the page opens, draws them as text in a
 * shadow of its own with a constructed style sheet, and keeps nothing: no cookie, no storage, no look at the page. Where
 * nothing comes the link inside it stays.
 */
export function defineWall(styles: string, scriptAddress: string): void {
  const { origin } = new URL(scriptAddress);

  function make(name: string, traits: object, ...inside: Array<Node | string>): HTMLElement {
    const element = Object.assign(document.createElement(name), traits);
    element.append(...inside);
    return element;
  }

  function film({ url, poster, width, height, words }: WalledVideo): HTMLElement[] {
    const traits = { preload: 'none', controls: true, playsInline: true, poster, width, height };
    return [make('video', { ...traits, ariaLabel: words, src: url }), make('p', { dir: 'auto' }, words)];
  }

  function quote(testimonial: WallAnswer['testimonials'][number]): HTMLElement {
    const { words, shortened, name, detail, photo, video } = testimonial;
    const notes = [detail, shortened ? 'Shortened, as its author allows' : ''].filter(Boolean);
    const who = notes.map((note) => make('small', {}, make('bdi', {}, note)));
    const size = { alt: '', width: 48, height: 48, loading: 'lazy' };
    const picture = photo ? [make('img', { ...size, src: photo })] : [];
    return make(
      'figure',
      {},
      make('blockquote', { dir: 'auto' }, words),
      ...(video ? film(video) : []),
      make('figcaption', {}, ...picture, make('span', {}, make('bdi', {}, name), ...who)),
    );
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
      const traits = { className: `wall wall--${wall.layout}`, ariaLabel: wall.name, tabIndex: 0 };
      root.replaceChildren(make('section', traits, ...testimonials.map(quote)));
    }
  }

  if (!customElements.get('vouch-wall')) customElements.define('vouch-wall', VouchWall);
}
