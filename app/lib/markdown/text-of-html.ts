import type { SafeHtml } from '../safe-html';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * The words of a rendered body, without tags, for readers that are machines. What our sanitiser has written holds no
 * tag inside another and no `<` that is none; whoever puts the answer into a page escapes it again.
 */
export function textOfHtml(html: SafeHtml): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/h\d|\/tr|\/pre|\/blockquote)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
