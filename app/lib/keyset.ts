/**
 * A place in an ordered list: the last row's sort value and its inner key. Lists go on from a keyset instead of an
 * offset, so the 1,000th page costs what the first does and a row that arrives meanwhile shifts nothing.
 */
export interface Keyset {
  value: string;
  id: number;
}

/** The keyset as a part of an address. */
export function writeKeyset({ value, id }: Keyset): string {
  return `${value}~${id}`;
}

/** Reads a keyset that came with an address; null for anything that is not one. `value` stays untrusted text. */
function readKeyset(text: string | null | undefined): Keyset | null {
  const match = /^([\w:.+-]{1,40})~(\d{1,15})$/.exec(text ?? '');
  return match ? { value: match[1] as string, id: Number(match[2]) } : null;
}

/** A keyset whose value is a moment; null when it is none (so that the database never sees a malformed one). */
export function readMomentKeyset(text: string | null | undefined): Keyset | null {
  const keyset = readKeyset(text);
  return keyset && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(keyset.value) && !Number.isNaN(Date.parse(keyset.value))
    ? keyset
    : null;
}

/** A keyset whose value is a whole number. */
export function readNumberKeyset(text: string | null | undefined): Keyset | null {
  const keyset = readKeyset(text);
  return keyset && /^-?\d{1,9}$/.test(keyset.value) ? keyset : null;
}
