import { closeMark, openMark } from './marks';
import { wordsOf } from './words';

/** The folded words of which a part at least is marked: an engine may mark only the beginning that was typed. */
export function markedWords(text: string): string[] {
  const runs: { start: number; end: number }[] = [];
  let plain = '';
  for (const [index, piece] of text.split(openMark).entries()) {
    const [marked = '', ...rest] = index === 0 ? ['', piece] : piece.split(closeMark);
    runs.push({ start: plain.length, end: plain.length + marked.length });
    plain += marked + rest.join('');
  }
  return wordsOf(plain)
    .filter((word) => runs.some(({ start, end }) => start < word.end && word.start < end))
    .map((word) => word.folded);
}
