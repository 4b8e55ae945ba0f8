const openOnes = 'details:is(.menu, .receipt-number)[open]';

/**
 * Closes the menu or the receipt that the focus is in, else one that stands open, and gives the focus back to what opened
 * it: `<details>` knows no Escape by itself, and who opened one by a key expects to leave it by one.
 */
export function closeOpen(document: Document): boolean {
  const around = document.activeElement?.closest<HTMLDetailsElement>(openOnes);
  const open = around ?? document.querySelector<HTMLDetailsElement>(openOnes);
  if (!open) return false;
  open.open = false;
  open.querySelector('summary')?.focus();
  return true;
}
