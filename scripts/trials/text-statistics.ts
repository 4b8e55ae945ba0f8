/**
 * What published work says tells made-up reviews by their text (Ott et al., ACL 2011 and NAACL 2013): few, plain counts and
 * a straight line through them. It is tried here and nowhere used: see signals-trial.ts for what it would hold.
 */
type Features = readonly number[];

export interface LabelledText {
  text: string;
  madeUp: boolean;
}

const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself', "i'm", "i've", "i'd", "i'll"]);
const places = new Set(
  'in on at above below near next behind under over across floor corner side between left right'.split(' '),
);
const links = new Set('and but or so because although however'.split(' '));

/** First person, words of place, linking words, sentences, figures, brackets, dashes, capitals, lengths. */
function featuresOf(text: string): Features {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [''];
  const share = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length / words.length;
  const rate = (pattern: RegExp) => (text.match(pattern) ?? []).length / words.length;
  return [
    ...[firstPerson, places, links].map(share),
    ...[/\d+/g, /!/g, /,/g, /\./g, /[()]/g, / ?[-–—]+ /g, /\b[A-Z]{2,}\b/g].map(rate),
    words.join('').length / words.length,
    new Set(words.slice(0, 60)).size / Math.min(words.length, 60),
    Math.log(words.length),
  ];
}

const [rounds, step, shrink] = [400, 0.3, 1e-3];

/** A straight line through labelled texts (logistic regression); more is more like the made-up ones. */
export function trainOn(texts: readonly LabelledText[]): (text: string) => number {
  const rows = texts.map(({ text }) => featuresOf(text));
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
  const means = columns.map(meanOf);
  const spreads = columns.map(
    (column, at) => Math.sqrt(meanOf(column.map((value) => (value - (means[at] ?? 0)) ** 2))) || 1,
  );
  const level = (row: Features) => row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1));
  const levelled = rows.map(level);
  let [base, weights] = [0, new Array<number>(width).fill(0)];
  const score = (row: Features) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), base);
  for (let round = 0; round < rounds; round += 1) {
    const errors = levelled.map((row, at) => 1 / (1 + Math.exp(-score(row))) - Number(texts[at]?.madeUp));
    base -= step * meanOf(errors);
    weights = weights.map(
      (weight, at) =>
        weight -
        step * (meanOf(errors.map((error, row) => error * (levelled[row]?.[at] ?? 0))) + shrink * weight),
    );
  }
  return (text) => score(level(featuresOf(text)));
}

/** The score that this share of them exceeds. */
export function scoreExceededBy(share: number, scores: readonly number[]): number {
  return [...scores].sort((a, b) => b - a)[Math.floor(share * scores.length)] ?? Infinity;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
