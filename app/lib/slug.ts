const maxLength = 60;

/**
 * The readable part of an address. Letters of every script stay (a Polish or Arabic title keeps its words);
 * accents are folded where that leaves a plain letter. Gives `fallback` for a text without letters and digits.
 */
export function slugOf(text: string, fallback = 'untitled'): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = words.length <= maxLength ? words : words.slice(0, maxLength).replace(/-[^-]*$/, '');
  return cut || fallback;
}
