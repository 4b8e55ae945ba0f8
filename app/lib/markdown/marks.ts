/** The marks that a writer can set with one press, with the words that show what they do. */
export const marks = [
  { name: 'bold', sample: '**bold**', says: 'Bold', key: 'b' },
  { name: 'list', sample: '- list', says: 'List' },
  { name: 'quote', sample: '> quote', says: 'Quote' },
  { name: 'code', sample: '`code`', says: 'Code' },
  { name: 'link', sample: '[link](https://…)', says: 'Link', key: 'k' },
  { name: 'spoiler', sample: ':::spoiler', says: 'Spoiler' },
] as const;

export type MarkName = (typeof marks)[number]['name'];
