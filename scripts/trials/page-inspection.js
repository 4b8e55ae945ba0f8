// Runs in the browser before anything of the page. Notes what hostile words could make happen, and can be asked
// afterwards what the page looks like. Plain script: it is read as text and handed to the browser.
(() => {
  /** @type {string[]} */
  const happened = [];
  for (const name of /** @type {const} */ (['alert', 'confirm', 'prompt', 'print', 'open'])) {
    Object.defineProperty(window, name, { value: () => void happened.push(`${name}() was called`) });
  }
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    happened.push(`the policy had to stop ${effectiveDirective} ${blockedURI}`),
  );

  const never =
    'iframe, object, embed, base, frame, applet, portal, meta[http-equiv="refresh" i], svg script';
  const safeSchemes = ['http:', 'https:', 'mailto:'];
  const textTypes = ['text', 'search', 'email', 'password', 'url', 'tel'];

  /** @param {Element} element */
  const told = (element) => element.outerHTML.slice(0, 120);

  function strangers() {
    const found = [...document.querySelectorAll(never)].map((element) => `holds ${told(element)}`);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`has a handler ${told(element)}`);
        const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
        if (isAddress && URL.canParse(value, location.href)) {
          const { protocol } = new URL(value, location.href);
          if (!safeSchemes.includes(protocol)) found.push(`leads to ${protocol} ${told(element)}`);
        }
      }
    }
    return found;
  }

  /** The innermost element that reaches farthest beyond the edge. */
  function widest() {
    const edge = (/** @type {Element} */ element) => element.getBoundingClientRect().right;
    return [...document.body.querySelectorAll('*')].reduce(
      (one, other) => (edge(other) >= edge(one) ? other : one),
      document.body,
    );
  }

  function brokenLayout() {
    const found = [];
    const overhang = document.documentElement.scrollWidth - window.innerWidth;
    if (overhang > 0) found.push(`hangs over by ${overhang} px with ${told(widest())}`);
    const parts = ['.site-header', 'main', '.site-footer'].map((part) => document.querySelectorAll(part));
    if (parts.some(({ length }) => length !== 1)) return [...found, 'has not one header, main and footer'];
    const tops = parts.map(([part]) => part?.getBoundingClientRect().top ?? 0);
    if (tops.some((top, index) => top < (tops[index - 1] ?? -Infinity))) found.push('is out of order');
    return found;
  }

  function links() {
    return [...document.querySelectorAll('a[href]')]
      .map((link) => /** @type {HTMLAnchorElement} */ (link))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search);
  }

  /** Where a form posts to; a field of it may be called `action` and hide the property. */
  const addressOf = (/** @type {HTMLFormElement} */ form) =>
    new URL(form.getAttribute('action') ?? '', location.href).pathname;

  function textFields() {
    return [...document.forms].flatMap((form) =>
      [...form.elements].flatMap((element) => {
        const isText =
          element instanceof HTMLTextAreaElement ||
          (element instanceof HTMLInputElement && textTypes.includes(element.type));
        return isText && element.name ? [{ action: addressOf(form), name: element.name }] : [];
      }),
    );
  }

  Object.assign(window, {
    inspectPage: () => ({
      findings: [...happened, ...strangers(), ...brokenLayout()],
      links: links(),
      fields: textFields(),
    }),
  });
})();
