/** Whether accounts that were found are, for the greater part of the smaller group, the ones of a known pattern. */
export function joinsPattern(found: readonly number[], known: ReadonlySet<number>): boolean {
  const shared = found.filter((member) => known.has(member)).length;
  return shared > 0 && shared * 2 >= Math.min(found.length, known.size);
}
