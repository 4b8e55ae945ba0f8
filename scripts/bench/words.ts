import type { Dice } from './dice';

const small =
  'the a to of and in it for on with that this is my your was we but not so when if at from by or as one after before than then'.split(
    ' ',
  );

const starts =
  'bat bend brew brick cable camp cast cedar chain clip coil cord crank damp dial drift drip edge fan felt filter flask flow foam frame fuse gear glaze grip handle heat hinge hub joint kettle lamp latch lens lever lid lock loop mesh mill motor mount nail nozzle paint panel pedal pipe plug press pump rack ramp ring rod roll rope rust sand screw seal shaft shelf shim sleeve slot socket solder spindle spring stand steam stem strap switch tank tap thread tile timer tray trim tube valve vent washer wheel winch wire'.split(
    ' ',
  );
const ends = ['', 's', 'ed', 'ing', 'er', 'less', 'work', 'proof', 'side', 'board', 'line', 'wise'];

/** Some thousand words; the earlier ones are commoner (see `word`). */
const vocabulary = ends.flatMap((end) => starts.map((start) => start + end));

/** Half of a text is made of small words; the others get rarer the further down the list they stand. */
function word(dice: Dice): string {
  if (dice.next() < 0.46) return dice.pick(small);
  return vocabulary[Math.floor(dice.next() ** 2.2 * vocabulary.length)] as string;
}

function words(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => word(dice)).join(' ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sentences(dice: Dice, count: number): string {
  const parts: string[] = [];
  for (let left = count; left > 0;) {
    const length = Math.min(left, 6 + dice.below(14));
    const text = words(dice, length);
    const marked = dice.next() < 0.1 ? text.replace(/\w{5,}/, '**$&**') : text;
    parts.push(`${capital(marked)}${dice.next() < 0.15 ? '?' : '.'}`);
    left -= length;
  }
  return parts.join(' ');
}

/** A title of four to ten words. */
export function title(dice: Dice): string {
  return capital(words(dice, 4 + dice.below(7)));
}

/** A post in Markdown: 60 words in the median, some with a quotation, a list, code or a link. */
export function body(dice: Dice): string {
  const parts = dice.next() < 0.12 ? [`> ${sentences(dice, 8 + dice.below(20))}`] : [];
  for (let left = Math.min(1_500, dice.longTailed(60, 0.95)); left > 0;) {
    const length = Math.min(left, 25 + dice.below(60));
    const shape = dice.next();
    if (shape < 0.06)
      parts.push(Array.from({ length: 4 }, () => `- ${sentences(dice, Math.ceil(length / 4))}`).join('\n'));
    else if (shape < 0.08) parts.push(`\`\`\`\n${words(dice, length)}\n\`\`\``);
    else if (shape < 0.1)
      parts.push(`[${words(dice, 3)}](https://example.com/${dice.below(10_000)}) ${sentences(dice, length)}`);
    else parts.push(sentences(dice, length));
    left -= length;
  }
  return parts.join('\n\n');
}
