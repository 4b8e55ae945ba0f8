/** @typedef {import('./source-tree.mjs').Finding} Finding */
/** @typedef {{ entries: readonly { idx: number, when: number, tag: string }[] }} Journal */

const folder = 'db/migrations';
const verbs = [
  'add',
  'allow',
  'alter',
  'backfill',
  'change',
  'create',
  'drop',
  'forbid',
  'guard',
  'index',
  'keep',
  'merge',
  'move',
  'record',
  'remove',
  'rename',
  'replace',
  'require',
  'split',
  'track',
  'widen',
];
const pattern = new RegExp(`^\\d{4}_(?:${verbs.join('|')})_[a-z0-9_]+$`);

/**
 * Migrations run by the order of their timestamps, and one that is older than the newest applied is skipped
 * without a word. So the journal only grows, and files and journal agree. Names say what they do; drizzle-kit's
 * own invent a superhero.
 *
 * @param {import('./source-tree.mjs').SourceTree} tree
 * @returns {Finding[]}
 */
export function checkMigrations(tree) {
  const journalFile = `${folder}/meta/_journal.json`;
  if (!tree.has(journalFile))
    return [{ file: journalFile, message: 'is missing; run: npx drizzle-kit generate' }];
  /** @type {Journal} */
  const journal = JSON.parse(tree.read(journalFile));
  const files = tree.under(folder, /\.sql$/).map((file) => file.slice(folder.length + 1, -'.sql'.length));
  return [
    ...badNames(files),
    ...shrinkingTimestamps(journal, journalFile),
    ...disagreements(journal, files, journalFile),
  ];
}

/** @param {readonly string[]} files */
function badNames(files) {
  return files
    .filter((name) => !pattern.test(name))
    .map((name) => ({
      file: `${folder}/${name}.sql`,
      message: `is not named NNNN_verb_noun (verbs: ${verbs.join(', ')}); use: npx drizzle-kit generate --name add_something`,
    }));
}

/** @param {Journal} journal @param {string} file */
function shrinkingTimestamps({ entries }, file) {
  return entries
    .filter((entry, position) => position > 0 && entry.when <= (entries[position - 1]?.when ?? 0))
    .map(({ tag }) => ({
      file,
      message: `${tag} is not newer than the entry before it and would be skipped; generate it again`,
    }));
}

/** @param {Journal} journal @param {readonly string[]} files @param {string} file */
function disagreements({ entries }, files, file) {
  const tags = entries.map((entry) => entry.tag);
  return [
    ...files
      .filter((name) => !tags.includes(name))
      .map((name) => `${name}.sql is in no entry and never runs`),
    ...tags.filter((tag) => !files.includes(tag)).map((tag) => `${tag} has no file`),
  ].map((message) => ({ file, message }));
}
