/**
 * The characters that a TrueType font has a shape for, read from its own `cmap` table (OpenType 1.9, formats 4 and 12).
 * What a font lacks it draws as an empty box, so whoever draws asks first.
 */
export function readCoverage(font: Buffer): (character: string) => boolean {
  const cmap = findTable(font, 'cmap');
  const ranges: Array<[number, number]> = [];
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) ranges.push(...readGroups(font, at));
    if (format === 4) ranges.push(...readSegments(font, at));
  }
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => from <= code && code <= to);
  };
}

function findTable(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}`);
}

function readGroups(font: Buffer, at: number): Array<[number, number]> {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

/** The last segment ends the table and holds no character. */
function readSegments(font: Buffer, at: number): Array<[number, number]> {
  const twice = font.readUInt16BE(at + 6);
  return Array.from({ length: twice / 2 - 1 }, (_, i) => [
    font.readUInt16BE(at + 16 + twice + 2 * i),
    font.readUInt16BE(at + 14 + 2 * i),
  ]);
}
