const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** `plural(1, 'reply', 'replies')` is "1 reply", `plural(1200, …)` is "1,200 replies". */
export function plural(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
}

/** A count as people read it: 12,345. */
export function formatCount(count: number): string {
  return numbers.format(count);
}
