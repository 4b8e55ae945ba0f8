/**
 * Puts cards where the address of a page stands alone in a paragraph, in HTML that is safe already. What a page says
 * about itself goes in as text, so that it can add nothing but words.
 *
 * @param {Element} body
 * @param {ReadonlyMap<string, import('./known').KnownCard>} cards by address
 */
export function drawCards(body, cards) {
  for (const link of body.querySelectorAll('p > a')) {
    const paragraph = link.parentElement;
    const card = cards.get(link.getAttribute('href') ?? '');
    if (!card || !paragraph || paragraph.textContent !== link.textContent || !isAddress(link)) continue;
    paragraph.replaceWith(drawCard(link, card));
  }
}

/** Whether a link shows where it leads and no words of its own. @param {Element} link */
function isAddress(link) {
  return /^https?:\/\//.test(link.textContent ?? '') && link.children.length === 0;
}

/** @param {Element} link @param {import('./known').KnownCard} card */
function drawCard(link, { title, description, site }) {
  const document = link.ownerDocument;
  const element = document.createElement('div');
  element.className = 'link-card';
  link.className = 'link-card__title';
  link.textContent = title;
  element.append(part(document, 'link-card__site', site), link);
  if (description) element.append(part(document, 'link-card__words', description));
  return element;
}

/** @param {Document} document @param {string} className @param {string} words */
function part(document, className, words) {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}
