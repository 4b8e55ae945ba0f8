import sharp from 'sharp';
import { cardSize } from './badge-card';
import { drawable, fontFamily, fontFile } from './card-font.server';

/** What stands on the picture of a badge. Never a claim without the address of what proves it. */
export interface CardWords {
  name: string;
  rule: string;
  person: string;
  handle: string;
  brand: string;
  address: string;
}

const ink = { strong: '#1a2421', soft: '#4d5955', paper: '#f7f6f2', line: '#00657a' };
const edge = 80;
const room = cardSize.width - 2 * edge;

interface Line {
  words: string;
  size: number;
  bold?: boolean;
  colour: string;
  /** How high it may become; what is higher is made smaller. */
  most: number;
}

/**
 * Draws the picture of a badge. Words that are too long are made smaller until they fit. What the font has no shapes for
 * is left out, and a person goes by their handle then: the address leads to the words themselves.
 */
export async function drawBadgeCard(words: CardWords): Promise<Buffer> {
  const { width, height } = cardSize;
  const placed: Array<{ input: Buffer; left: number; top: number }> = [];
  let top = 76;
  for (const line of linesOf(words)) {
    const input = await drawLine(line);
    placed.push({ input: input.data, left: edge, top });
    top += input.info.height + 34;
  }
  const address = await drawLine({ words: words.address, size: 28, colour: ink.soft, most: 40 });
  placed.push({ input: address.data, left: edge, top: height - 76 - address.info.height });
  const bar = { create: { width: 20, height, channels: 3 as const, background: ink.line } };
  return sharp({ create: { width, height, channels: 3, background: ink.paper } })
    .composite([{ input: bar, left: 0, top: 0 }, ...placed])
    .png({ palette: true })
    .toBuffer();
}

/** From top to bottom: together never higher than the room above the address. */
function linesOf({ name, rule, person, handle, brand }: CardWords): Line[] {
  const lines: Array<Omit<Line, 'words'> & { words: string | null }> = [
    { words: drawable(brand), size: 32, colour: ink.line, most: 44 },
    { words: drawable(name), size: 76, bold: true, colour: ink.strong, most: 110 },
    { words: drawable(person) ?? `@${handle}`, size: 48, colour: ink.strong, most: 62 },
    { words: drawable(rule), size: 34, colour: ink.soft, most: 118 },
  ];
  return lines.flatMap(({ words, ...line }) => (words === null ? [] : [{ ...line, words }]));
}

async function drawLine({ words, size, bold = false, colour, most }: Line) {
  const text = `<span foreground="${colour}">${escaped(words)}</span>`;
  // At 72 points an inch a point is a pixel.
  const font = `${fontFamily} ${bold ? 'bold ' : ''}${size}`;
  const drawn = await sharp({
    text: {
      ...{ text, font, fontfile: fontFile(bold ? 'bold' : 'regular'), width: room, dpi: 72 },
      ...{ rgba: true, wrap: 'word-char' },
    },
  })
    .png()
    .toBuffer();
  return sharp(drawn)
    .resize({ width: room, height: most, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** SECURITY: Pango reads markup, and a name is anybody's words. */
function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
