import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage } from './font-coverage.server';

/**
 * The font of pictures comes with the product (Noto Sans, OFL), so that a machine without any draws the same words. It
 * holds Latin, Greek, Cyrillic and Devanagari.
 */
export const fontFamily = 'Noto Sans';

const within = '@expo-google-fonts/noto-sans/';
const files = { regular: '400Regular/NotoSans_400Regular.ttf', bold: '700Bold/NotoSans_700Bold.ttf' };

export function fontFile(weight: keyof typeof files): string {
  return createRequire(import.meta.url).resolve(within + files[weight]);
}

let covers: ((character: string) => boolean) | undefined;

/**
 * The words as the font can draw them, or null: nobody's name is shown as empty boxes, nor as half a name. Pictographs
 * (and what joins them) are left out, since words say the same without them.
 */
export function drawable(words: string): string | null {
  covers ??= readCoverage(readFileSync(fontFile('regular')));
  const plain = words
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain !== '' && [...plain].every(covers) ? plain : null;
}
