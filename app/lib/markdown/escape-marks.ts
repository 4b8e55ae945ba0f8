/** Words that are no Markdown, whatever signs they have, and call nobody: names and titles in a text made for others. */
export function escapeMarks(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
