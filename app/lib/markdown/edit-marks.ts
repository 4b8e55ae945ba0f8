import type { MarkName } from './marks';

/** What is written, and the part of it that is chosen. */
export interface Writing {
  text: string;
  start: number;
  end: number;
}

const around: Partial<Record<MarkName, string>> = { bold: '**', code: '`' };
const before: Partial<Record<MarkName, string>> = { list: '- ', quote: '> ' };

/**
 * The writing with a mark set round what is chosen, or taken away where it stands already: a second press undoes the
 * first. Lists and quotes mark whole lines. What was chosen stays chosen, so that the next key replaces words and
 * never marks.
 */
export function setMark(writing: Writing, mark: MarkName): Writing {
  if (mark === 'link') return setLink(writing);
  if (mark === 'spoiler') return foldAway(writing);
  const lineMark = before[mark];
  return lineMark ? markLines(writing, lineMark) : markAround(writing, around[mark] ?? '');
}

function markAround({ text, start, end }: Writing, sign: string): Writing {
  const size = sign.length;
  const isMarked = text.slice(start - size, start) === sign && text.slice(end, end + size) === sign;
  const chosen = text.slice(start, end);
  if (isMarked) {
    return {
      text: text.slice(0, start - size) + chosen + text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  }
  return {
    text: text.slice(0, start) + sign + chosen + sign + text.slice(end),
    start: start + size,
    end: end + size,
  };
}

function markLines({ text, start, end }: Writing, sign: string): Writing {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak < 0 ? text.length : nextBreak;
  const lines = text.slice(from, to).split('\n');
  const areMarked = lines.every((line) => line.startsWith(sign));
  const marked = lines.map((line) => (areMarked ? line.slice(sign.length) : sign + line)).join('\n');
  const step = areMarked ? -sign.length : sign.length;
  return {
    text: text.slice(0, from) + marked + text.slice(to),
    start: Math.max(from, start + step),
    end: end + step * lines.length,
  };
}

/** Puts the chosen lines between a line that opens a spoiler and one that ends it, or takes both away again. */
function foldAway({ text, start, end }: Writing): Writing {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak < 0 ? text.length : nextBreak;
  const [opening, closing] = [':::spoiler\n', '\n:::'];
  const isFolded = text.slice(0, from).endsWith(opening) && text.slice(to).startsWith(closing);
  const [before, after] = isFolded
    ? [text.slice(0, from - opening.length), text.slice(to + closing.length)]
    : [text.slice(0, from) + opening, closing + text.slice(to)];
  const step = before.length - from;
  return { text: before + text.slice(from, to) + after, start: start + step, end: end + step };
}

function setLink({ text, start, end }: Writing): Writing {
  const address = 'https://';
  const label = text.slice(start, end);
  const at = start + label.length + 3;
  return {
    text: `${text.slice(0, start)}[${label}](${address})${text.slice(end)}`,
    // Words were chosen: the address is what is missing. Nothing was: the words are.
    start: label ? at : start + 1,
    end: label ? at + address.length : start + 1,
  };
}
