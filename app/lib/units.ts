/**
 * How many decimals it takes to write an amount of smallest units in full: 1,500 thousandths need one.
 * `scale` is a power of ten.
 */
export function unitsNeeded(amount: number, scale: number): number {
  let decimals = 0;
  for (let step = scale; step > 1 && amount % step !== 0; step /= 10) decimals += 1;
  return decimals;
}

/** An amount of smallest units as people read it: 12,345 thousandths are "12.345". Whole arithmetic throughout. */
export function formatUnits(amount: number, scale: number, decimals: number): string {
  const size = Math.abs(amount);
  const whole = Math.trunc(size / scale).toLocaleString('en');
  const places = String(scale).length - 1;
  const rest = String(size % scale)
    .padStart(places, '0')
    .slice(0, decimals);
  return `${amount < 0 ? '\u2212' : ''}${whole}${decimals > 0 && places > 0 ? `.${rest}` : ''}`;
}
