/** A post as the beginning of an answer to it: its words as a Markdown quote, shortened, with room to write below. */
export function quoteOf(bodySource: string): string {
  const lines = bodySource.slice(0, 1200).trim().split('\n').slice(0, 12);
  return `${lines.map((line) => `> ${line}`).join('\n')}\n\n`;
}
