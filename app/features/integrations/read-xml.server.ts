import { createReadStream } from 'node:fs';
import sax from 'sax';
import type { ReadLine } from './import-rows';

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the `<row .../>` elements of a Stack Exchange dump as they pass, never the file as a whole. `shape` answers with
 * a row, with a problem as text, or with null for a row that is no business of ours.
 */
export async function* readXmlRows<Row>(
  path: string,
  shape: (attributes: Attributes) => Row | string | null,
): AsyncIterable<ReadLine<Row>> {
  const parser = sax.parser(true, { position: true });
  let found: ReadLine<Row>[] = [];
  let broken: Error | null = null;
  parser.onerror = (problem) => (broken ??= problem);
  parser.onopentag = ({ name, attributes }) => {
    if (name !== 'row') return;
    const shaped = shape(attributes as Attributes);
    const line = parser.line + 1;
    if (shaped === null) return;
    found.push(typeof shaped === 'string' ? { line, problem: shaped } : { line, row: shaped });
  };
  for await (const chunk of createReadStream(path, 'utf8')) {
    parser.write(String(chunk));
    yield* found;
    found = [];
    if (broken) {
      yield { line: parser.line + 1, problem: 'is not XML; nothing after it was read' };
      return;
    }
  }
}
