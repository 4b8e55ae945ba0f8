/*
 * The script for pages elsewhere, release by release. A page holds the address of one with its digest (subresource
 * integrity), so its bytes never change and none is ever taken away; what goes out changes by a new one alone. They are
 * made from define-wall.ts; the test beside says with which text when that has changed.
 */

interface Release {
  script: string;
  integrity: string;
}

export const wallReleases = {
  '1': {
    script:
      "(function defineWall(styles, scriptAddress) {\nconst { origin } = new URL(scriptAddress);\nfunction make(name, className, ...inside) {\nconst element = document.createElement(name);\nif (className)\nelement.className = className;\nelement.append(...inside);\nreturn element;\n}\nfunction quote({ words, shortened, name, detail, photo }) {\nconst said = make('blockquote', '', words);\nsaid.dir = 'auto';\nconst who = make('span', '', make('bdi', '', name));\nif (detail)\nwho.append(make('small', '', make('bdi', '', detail)));\nif (shortened)\nwho.append(make('small', '', 'Shortened, as its author allows'));\nconst caption = make('figcaption', '', who);\nif (photo) {\nconst picture = document.createElement('img');\nObject.assign(picture, { src: photo, alt: '', width: 48, height: 48, loading: 'lazy' });\ncaption.prepend(picture);\n}\nreturn make('figure', '', said, caption);\n}\nclass VouchWall extends HTMLElement {\nconnectedCallback() {\nif (this.shadowRoot)\nreturn;\nconst height = Math.min(2000, Math.max(120, Number(this.getAttribute('height')) || 480));\nconst sheet = new CSSStyleSheet();\nsheet.replaceSync(`:host{display:block;block-size:${height}px;contain:strict}${styles}`);\nconst root = this.attachShadow({ mode: 'open' });\nroot.adoptedStyleSheets = [sheet];\nroot.append(document.createElement('slot'));\nvoid this.show(root, sheet);\n}\nasync show(root, sheet) {\nconst id = encodeURIComponent(this.getAttribute('wall') ?? '');\nconst answer = await fetch(`${origin}/api/v1/walls/${id}`, { credentials: 'omit' }).catch(() => null);\nif (!answer?.ok)\nreturn;\nconst { wall, testimonials } = (await answer.json());\nif (testimonials.length === 0)\nreturn;\nif (wall.theme !== 'auto')\nsheet.insertRule(`:host{color-scheme:${wall.theme === 'dark' ? 'dark' : 'light'}}`);\nconst section = make('section', `wall wall--${wall.layout}`, ...testimonials.map(quote));\nsection.setAttribute('aria-label', wall.name);\nsection.tabIndex = 0;\nroot.replaceChildren(section);\n}\n}\nif (!customElements.get('vouch-wall'))\ncustomElements.define('vouch-wall', VouchWall);\n})(\"*{box-sizing:border-box;margin:0}.wall{display:grid;gap:1em;block-size:100%;padding:.125em;overflow:auto;overscroll-behavior:contain;align-content:start;color:light-dark(oklch(.25 .015 212),oklch(.93 .006 80));font-family:inherit;line-height:1.5;text-align:start}.wall:focus-visible{outline:.125em solid;outline-offset:-.125em}.wall--grid{grid-template-columns:repeat(auto-fill,minmax(min(100%,18em),1fr))}.wall--carousel{grid-auto-flow:column;grid-auto-columns:min(85%,24em);align-content:stretch;scroll-snap-type:inline mandatory}.wall--carousel figure{scroll-snap-align:start;overflow:auto}figure{display:flex;flex-direction:column;gap:1em;padding:1.25em;border-radius:.875em;background:light-dark(oklch(.965 .005 80),oklch(.285 .012 212))}blockquote{white-space:pre-line;overflow-wrap:anywhere}.wall--single blockquote{font-size:1.25em}figcaption{display:flex;align-items:center;gap:.75em;margin-block-start:auto;font-weight:650}figcaption img{inline-size:3em;block-size:3em;border-radius:50%;object-fit:cover}small{display:block;font-weight:400;color:light-dark(oklch(.44 .015 212),oklch(.76 .012 212))}\",import.meta.url);\n",
    integrity: 'sha384-QATJtax0limiK/LBmQbASmtvaJLedKMm6vcFdIoZ2rLlQfJgw88dO5eDlIpWxa4f',
  },
} as const satisfies Record<string, Release>;

/** The one that new pages are given. */
export const newestRelease = '1';

/** The release with this name, or null. */
export function findRelease(name: string): Release | null {
  return Object.hasOwn(wallReleases, name) ? wallReleases[name as keyof typeof wallReleases] : null;
}
