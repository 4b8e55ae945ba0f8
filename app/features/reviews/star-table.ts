import { proofLevels, type Incentive, type Proof, type Relation } from './proof';

/** Some published reviews of a product that are alike in stars and in all that their label says. */
export interface ReviewCount {
  stars: number;
  proof: Proof;
  incentive: Incentive;
  relation: Relation;
  count: number;
}

/** How many reviews gave 1, 2, 3, 4 and 5 stars, in that order. */
export type StarCounts = [number, number, number, number, number];

/** The counts behind both averages, the bars and the ladder. */
export interface StarTable {
  all: StarCounts;
  /** Order matched, unrewarded, by customers. */
  proven: StarCounts;
  byProof: Record<Proof, number>;
  rewarded: number;
  insiders: number;
}

/** Whether such reviews count in the second average. */
function isProven({
  proof,
  incentive,
  relation,
}: Pick<ReviewCount, 'proof' | 'incentive' | 'relation'>): boolean {
  return proof === 'order-matched' && incentive === 'none' && relation === 'customer';
}

/** Sums counts up into all that a product's page says about its reviews. */
export function starTable(counts: readonly ReviewCount[]): StarTable {
  const table: StarTable = {
    all: [0, 0, 0, 0, 0],
    proven: [0, 0, 0, 0, 0],
    byProof: Object.fromEntries(proofLevels.map((level) => [level, 0])) as Record<Proof, number>,
    rewarded: 0,
    insiders: 0,
  };
  for (const row of counts) {
    const at = (row.stars - 1) as 0 | 1 | 2 | 3 | 4;
    table.all[at] += row.count;
    if (isProven(row)) table.proven[at] += row.count;
    table.byProof[row.proof] += row.count;
    if (row.incentive !== 'none') table.rewarded += row.count;
    if (row.relation !== 'customer') table.insiders += row.count;
  }
  return table;
}
