/** Text as PostgreSQL can hold it: NUL and halves of characters become the sign for what cannot be shown. */
export function storableText(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\ufffd');
}

/** One line without control characters, cut to what a title may be. */
export function storableLine(text: string, most: number): string {
  return storableText(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most);
}
