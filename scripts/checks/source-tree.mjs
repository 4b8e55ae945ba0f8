import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What is wrong, where, and what to do about it.
 * @typedef {{ file: string, line?: number, message: string }} Finding
 */

/**
 * The project's own files, by paths with forward slashes. Checks read this instead of the disk, so that a test
 * can hand them three lines of bad code.
 */
export class SourceTree {
  /** @param {readonly string[]} files @param {(file: string) => string} read */
  constructor(files, read) {
    this.files = [...files].sort();
    this.known = new Set(files);
    this.read = read;
  }

  /** @param {string} folder @param {RegExp} [name] */
  under(folder, name = /(?:)/) {
    return this.files.filter((file) => file.startsWith(`${folder}/`) && name.test(file));
  }

  /** @param {string} file */
  has(file) {
    return this.known.has(file);
  }
}

const notOurs = new Set(['node_modules', '.git', '.data', '.cache', 'build', 'results']);

/** @param {string} root */
export function readSourceTree(root) {
  return new SourceTree(filesBelow(root, ''), (file) => readFileSync(path.join(root, file), 'utf8'));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const place = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return filesBelow(root, place);
      return entry.isFile() ? [place] : [];
    });
}
