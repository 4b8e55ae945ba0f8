import { averageRating, type RatedAttribute } from './attribute';
import { proofLevels, proofWords } from './proof';
import type { StarCounts, StarTable } from './star-table';

/** A line of a comparison: what is compared, and what each of the two has. */
export interface ComparedLine {
  label: string;
  values: readonly [string, string];
}

interface Compared {
  product: { specs: ReadonlyArray<{ name: string; value: string }> };
  table: StarTable;
  attributes: readonly RatedAttribute[];
}

/** Two averages of two products, how many gave how many stars, how they are proved, and what is known in figures. */
export function compareProducts(
  one: Compared,
  other: Compared,
): { reviews: ComparedLine[]; attributes: ComparedLine[]; details: ComparedLine[] } {
  const line = (label: string, of: (table: StarTable) => string): ComparedLine => ({
    label,
    values: [of(one.table), of(other.table)],
  });
  return {
    reviews: [
      line('Average of all reviews', ({ all }) => averageWords(all)),
      line('Order matched, unrewarded', ({ proven }) => averageWords(proven)),
      ...[5, 4, 3, 2, 1].map((stars) =>
        line(stars === 1 ? '1 star' : `${stars} stars`, ({ all }) =>
          shareWords(all[stars - 1] ?? 0, sumOf(all)),
        ),
      ),
      ...proofLevels.map((level) =>
        line(proofWords[level].label, ({ all, byProof }) => shareWords(byProof[level], sumOf(all))),
      ),
    ],
    attributes: attributeLines(one.attributes, other.attributes),
    details: detailLines(one.product.specs, other.product.specs),
  };
}

/** Every scale that reviewers of one of them are asked; the same question in the same words is one line. */
function attributeLines(one: readonly RatedAttribute[], other: readonly RatedAttribute[]): ComparedLine[] {
  const keyOf = ({ name, low, high }: RatedAttribute) => [name, low, high].join('|');
  const asked = new Map([...one, ...other].filter(({ retired }) => !retired).map((row) => [keyOf(row), row]));
  const valueIn = (rows: readonly RatedAttribute[], key: string) => {
    const rated = averageRating(rows.find((row) => keyOf(row) === key) ?? { counts: [] });
    return rated ? `${rated.average.toFixed(2)} from ${rated.reviews}` : '–';
  };
  return [...asked].map(([key, { name, low, high }]) => ({
    label: low && high ? `${name}: 1 ${low}, 5 ${high}` : name,
    values: [valueIn(one, key), valueIn(other, key)],
  }));
}

type Specs = Compared['product']['specs'];

/** Every detail that one of them has; what only one has stands beside a dash. */
function detailLines(one: Specs, other: Specs): ComparedLine[] {
  const names = [...new Set([...one, ...other].map(({ name }) => name))];
  const valueIn = (specs: Specs, name: string) => specs.find((spec) => spec.name === name)?.value ?? '–';
  return names.map((name) => ({ label: name, values: [valueIn(one, name), valueIn(other, name)] }));
}

const sumOf = (counts: StarCounts) => counts.reduce((sum, count) => sum + count, 0);

function averageWords(counts: StarCounts): string {
  const reviews = sumOf(counts);
  if (reviews === 0) return 'none yet';
  const stars = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return `${(stars / reviews).toFixed(2)} from ${reviews}`;
}

function shareWords(count: number, all: number): string {
  return all === 0 ? '–' : `${Math.round((100 * count) / all)} % (${count})`;
}
