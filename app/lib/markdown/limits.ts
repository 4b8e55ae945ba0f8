/** The longest body that a person may post, in UTF-8 bytes: some 3,000 words, and little to chew for a hostile one. */
export const maxBodyBytes = 20_000;

/** The longest body that an import may bring: other platforms allow more than we do, and history is not cut. */
export const maxImportedBodyBytes = 64 * 1024;

/** Length on the wire and in the database, so that no script, emoji or run of invisible letters is counted for less. */
export function bodyBytes(source: string): number {
  return new TextEncoder().encode(source).length;
}
