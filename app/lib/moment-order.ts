/**
 * Orders two moments as the database writes them. The digits of a second may be fewer than six (`10:00:00Z`,
 * `10:00:00.5Z`), so that the order of their letters is not the order of time.
 */
export function compareMoments(a: string, b: string): number {
  const [one, other] = [inFull(a), inFull(b)];
  return one < other ? -1 : Number(one > other);
}

function inFull(moment: string): string {
  const [second = '', fraction = ''] = moment.replace(/Z$/, '').split('.');
  return `${second}.${fraction.padEnd(6, '0')}`;
}
