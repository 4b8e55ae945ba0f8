import type { ReceiptTerm } from '#app/components/receipt';
import { plural } from '#app/lib/plural';

/** The lines behind a sum of points: one per rule, adding up to it exactly. */
export function pointsReceipt(
  byRule: ReadonlyArray<{ sentence: string; points: number; awards: number }>,
): ReceiptTerm[] {
  return byRule.map(({ sentence, points, awards }) => ({
    label: sentence
      .replace(/^Your /, 'Their ')
      .replace(/^You said/, 'Said')
      .replace(/your /g, 'their ')
      .replace(/ you$/, ' them'),
    detail: plural(awards, 'time', 'times'),
    amount: points,
  }));
}
