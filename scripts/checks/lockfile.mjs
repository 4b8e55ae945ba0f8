import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isFreeToShip } from './licences.mjs';

/** @typedef {import('./source-tree.mjs').Finding} Finding */
/** @typedef {{ version?: string, license?: string, dev?: boolean, resolved?: string, optionalDependencies?: Record<string, string> }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

const file = 'package-lock.json';

/**
 * npm drops an optional package that is not (yet) in the registry from the lockfile without a word; a clean
 * install then refuses on every other machine, or lacks the binary of its platform.
 *
 * @param {Lockfile} lock
 * @returns {Finding[]}
 */
export function findMissingOptional({ packages }) {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !resolvesFrom(packages, place, name))
      .map((name) => ({
        file,
        message: `${nameOf(place)} wants ${name}, which has no entry; pin ${nameOf(place)} to a version whose optional packages are all published`,
      })),
  );
}

/**
 * Download addresses tie a clone to the registry of whoever ran npm last.
 *
 * @param {Lockfile} lock
 * @returns {Finding[]}
 */
export function findAddresses({ packages }) {
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([place]) => ({
      file,
      message: `${nameOf(place)} carries a download address; install with omit-lockfile-registry-resolved=true`,
    }));
}

/**
 * What production installs must be free to ship with an MIT product. The installed package's own word counts;
 * the lockfile's stands in for packages of other platforms.
 *
 * @param {Lockfile} lock
 * @param {(place: string) => string | undefined} licenceOf
 * @returns {Finding[]}
 */
export function findForeignLicences({ packages }, licenceOf) {
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && !entry.dev)
    .flatMap(([place, entry]) => {
      const licence = licenceOf(place) ?? entry.license ?? 'none named';
      if (isFreeToShip(nameOf(place), licence)) return [];
      return [{ file, message: `${nameOf(place)} has licence ${licence}; choose another package` }];
    });
}

/** @param {string} root */
export function readLockfile(root) {
  return /** @type {Lockfile} */ (JSON.parse(readFileSync(path.join(root, file), 'utf8')));
}

/**
 * @param {string} root
 * @returns {(place: string) => string | undefined}
 */
export function installedLicences(root) {
  return (place) => {
    const manifest = path.join(root, place, 'package.json');
    if (!existsSync(manifest)) return undefined;
    /** @type {{ license?: string | { type: string } }} */
    const { license } = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof license === 'object' ? license.type : license;
  };
}

/**
 * Node's own way up: beside the package, then beside each package that contains it.
 *
 * @param {Lockfile['packages']} packages
 * @param {string} place
 * @param {string} name
 */
function resolvesFrom(packages, place, name) {
  const parts = place === '' ? [] : place.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const folder = parts.slice(0, depth).join('/node_modules/');
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
  }
  return false;
}

/** @param {string} place */
function nameOf(place) {
  return place === '' ? 'package.json' : (place.split('node_modules/').at(-1) ?? place);
}
