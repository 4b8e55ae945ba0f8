/** A list of keys written on one line, so that forty voters do not take forty lines. */
export function keys(list: string): string[] {
  return list.split(' ');
}
