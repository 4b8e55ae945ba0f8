import type { ReceiptTerm } from '#app/components/receipt';
import { plural } from '#app/lib/plural';
import { sentenceOf } from './point-rules';

/** The lines behind a sum of points: one per rule, adding up to it exactly. */
export function pointsReceipt(
  byRule: ReadonlyArray<{ rule: string; points: number; awards: number }>,
): ReceiptTerm[] {
  return byRule.map(({ rule, points, awards }) => ({
    label: sentenceOf(rule)
      .replace(/^Your /, 'Their ')
      .replace(/^You said/, 'Said')
      .replace(/your /g, 'their '),
    detail: plural(awards, 'time', 'times'),
    amount: points,
  }));
}
