/** What a parser may have to look far ahead, far back or deep down for. */
const fragments = [
  ...[
    '> ',
    '* ',
    '- [ ] ',
    '1. ',
    '#',
    '# a\n',
    '---\n',
    '===\n',
    '```\n',
    '~~~\n',
    '    a\n',
    '\t',
    ' ',
    '\n',
    '  \n',
  ],
  ...[
    '[',
    '![',
    '](',
    '[a](',
    '[a](<b',
    '[a][',
    '[a]',
    '[a]: b\n',
    '[^a]: ',
    '[a](b) ',
    '![a](https://a.b) ',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '_a',
    '*a ',
    '**a *b ',
    '*a*b',
    '_a_b',
    '~~',
    '~~a',
    '`',
    '``a',
    '`a``',
    '$$',
    ':::',
    ':::spoiler\n',
    ':::spoiler a\n:::\n',
    ':wave:',
    '#a-',
    '==',
  ],
  ...[
    '<',
    '<!--',
    '<![CDATA[',
    '<?',
    '<a href="',
    '<div>',
    '<svg><a>',
    '<https://a.b> ',
    '&',
    '&amp;',
    '&#x',
    '\\',
    '\\*',
  ],
  ...[
    '|',
    '|a',
    '|-',
    '@',
    '@ann ',
    'a@b.c ',
    'mailto:a@',
    'www.',
    'http://a',
    'https://a.b/(',
    'https://a.b ',
    'xmpp:a@b',
  ],
  ...['"', "'", '(', '{', '\u00a0', '\u200b', '\u202e', 'a\u0301', '👩‍👩‍👧‍👦', 'ﷺ', 'a'],
];

type Shape = (fragment: string, maxBytes: number) => string;

/** The same fragment in a row, on lines, between words, ever further in, and closed again. */
const shapes: Shape[] = [
  (fragment, maxBytes) => fill(maxBytes, () => fragment),
  (fragment, maxBytes) => fill(maxBytes, () => `${fragment}a\n`),
  (fragment, maxBytes) => fill(maxBytes, () => `a ${fragment}b `),
  (fragment, maxBytes) => fill(maxBytes, (depth) => `${' '.repeat(depth)}${fragment}a\n`),
  (fragment, maxBytes) => {
    const opened = fill(maxBytes / 2 - 1, () => fragment);
    return `${opened}a${[...opened].reverse().join('')}`;
  },
];

/** Every fragment in every shape, each as long as a body may be: several hundred. */
export function complexityBodies(maxBytes: number): string[] {
  return fragments.flatMap((fragment) => shapes.map((shape) => shape(fragment, maxBytes)));
}

function fill(maxBytes: number, pieceAt: (index: number) => string): string {
  const pieces: string[] = [];
  let bytes = 0;
  for (;;) {
    const piece = pieceAt(pieces.length);
    bytes += Buffer.byteLength(piece);
    if (bytes > maxBytes) return pieces.join('');
    pieces.push(piece);
  }
}
