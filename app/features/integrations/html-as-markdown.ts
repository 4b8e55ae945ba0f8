const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The HTML of a dump as Markdown that keeps what people read: paragraphs, links, code, lists, quotes and emphasis. Every
 * other tag is dropped and its text kept; the result goes through the same renderer as everybody's words, so a tag that
 * was escaped at the source stays text.
 */
export function htmlAsMarkdown(html: string): string {
  const fenced = html.replace(
    /<pre[^>]*>\s*(?:<code[^>]*>)?([\s\S]*?)(?:<\/code>)?\s*<\/pre>/gi,
    (_, code: string) => {
      return `\n\n${decode(code)
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}\n\n`
        .replaceAll('<', '\u0001')
        .replaceAll('&', '\u0002');
    },
  );
  const marked = fenced
    .replace(
      /<code[^>]*>([^<]*)<\/code>/gi,
      (_, code: string) => `\`${decode(code).replaceAll('<', '\u0001').replaceAll('&', '\u0002')}\``,
    )
    .replace(
      /<a\s[^>]*href="(https?:[^"\s]+)"[^>]*>([\s\S]*?)<\/a>/gi,
      (_, address: string, text: string) => `[${text}](${address})`,
    )
    .replace(/<img\b[^>]*>/gi, '[image]')
    .replace(/<\/?(?:strong|b)>/gi, '**')
    .replace(/<\/?(?:em|i)>/gi, '*')
    .replace(/<h([1-6])[^>]*>/gi, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<li[^>]*>\s*/gi, '\n- ')
    .replace(
      /<blockquote[^>]*>([\s\S]*?)<\/blockquote>/gi,
      (_, said: string) =>
        `\n\n${plain(said)
          .trim()
          .split('\n')
          .map((line) => `> ${line}`.trimEnd())
          .join('\n')}\n\n`,
    )
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<hr\s*\/?>/gi, '\n\n---\n\n')
    .replace(/<\/?(?:p|div|ul|ol|h[1-6])[^>]*>/gi, '\n\n');
  return decode(plain(marked))
    .replaceAll('\u0001', '<')
    .replaceAll('\u0002', '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plain(html: string): string {
  return html
    .replace(/<\/?p>/gi, '\n\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\n{3,}/g, '\n\n');
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (whole: string, ...groups: Array<string | undefined>) => {
      const [decimal, hex, name] = groups;
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
