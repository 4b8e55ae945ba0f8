/**
 * A source that could not be rendered, as escaped text in paragraphs: nothing that a person wrote is lost, only its
 * formatting. Cheap whatever the input, and therefore safe on the main thread.
 */
export function bodyAsText(source: string): string {
  return source
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeText(paragraph).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
