import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type * as z from 'zod';
import type { ReadLine } from './import-rows';

/** Reads one JSON object a line, packed or not, as rows of one shape. A line that does not fit is told, not thrown. */
export async function* readJsonl<Row>(path: string, shape: z.ZodType<Row>): AsyncIterable<ReadLine<Row>> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  if (input !== file) file.on('error', (problem) => input.destroy(problem));
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    yield { line, ...parse(text, shape) };
  }
}

function parse<Row>(text: string, shape: z.ZodType<Row>): { row: Row } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON' };
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return { row: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'does not fit'}` };
}
