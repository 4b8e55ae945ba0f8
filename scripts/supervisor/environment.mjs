import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * What the operator has set, checked. Nothing here has been tried out: an address may be well formed and
 * still lead nowhere.
 *
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string | null} appUrl the public address, when it differs from host and port
 * @property {string} data absolute
 * @property {string | null} databaseUrl an outside PostgreSQL; null for the embedded one
 * @property {string | null} databaseOwnerUrl the same database as the role that owns its tables
 */

/**
 * Reads and checks every variable the start depends on, before anything is touched.
 *
 * Refuses the first wrong value with a line that names the variable. An empty value counts as not set, as in
 * an env file with the values left out. Addresses are never repeated in a refusal: they may hold passwords.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} root
 * @returns {Settings}
 */
export function readSettings(env, root) {
  const value = (/** @type {string} */ name) => env[name]?.trim() || null;
  const databaseUrl = databaseAddress('DATABASE_URL', value('DATABASE_URL'));
  address('MEILI_URL', value('MEILI_URL'), {
    protocols: ['http:', 'https:'],
    example: 'http://127.0.0.1:7700',
  });
  address('SMTP_URL', value('SMTP_URL'), {
    protocols: ['smtp:', 'smtps:'],
    example: 'smtp://user:password@mail.example:587',
  });
  return {
    port: portNumber(value('PORT')),
    host: hostName(value('HOST')),
    appUrl: publicAddress(value('APP_URL')),
    data: resolve(root, value('VOUCH_DATA') ?? '.data'),
    databaseUrl,
    databaseOwnerUrl: databaseAddress('DATABASE_OWNER_URL', value('DATABASE_OWNER_URL')) ?? databaseUrl,
  };
}

/** @param {string | null} text */
function portNumber(text) {
  if (text === null) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 1 || port > 65_535)
    throw new Refusal(`PORT is ${shown(text)}: set it to a whole number from 1 to 65535.`);
  return port;
}

/** @param {string | null} text */
function hostName(text) {
  if (text === null) return '127.0.0.1';
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  if (isIP(text) === 0 && !new RegExp(`^${label}(\\.${label})*$`, 'i').test(text)) {
    throw new Refusal(
      `HOST is ${shown(text)}: set it to a host name or an IP address, like 127.0.0.1 or ::.`,
    );
  }
  return text;
}

/** @param {string | null} text */
function publicAddress(text) {
  const url = address('APP_URL', text, {
    protocols: ['http:', 'https:'],
    example: 'https://community.example',
  });
  if (url === null) return null;
  if (
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== '' ||
    url.password !== ''
  ) {
    throw new Refusal('APP_URL must end after the host and port, like https://community.example.');
  }
  return url.origin;
}

/**
 * @param {'DATABASE_URL' | 'DATABASE_OWNER_URL'} name
 * @param {string | null} text
 */
function databaseAddress(name, text) {
  const example = 'postgres://user:password@host:5432/vouch';
  const url = address(name, text, { protocols: ['postgres:', 'postgresql:'], example });
  if (url !== null && url.pathname.length < 2) {
    throw new Refusal(`${name} names no database: set it to an address like ${example}.`);
  }
  return text;
}

/**
 * @param {string} name
 * @param {string | null} text
 * @param {{ protocols: string[], example: string }} kind
 */
function address(name, text, { protocols, example }) {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !protocols.includes(url.protocol) || url.hostname === '') {
    const hint =
      url === null && text.includes('@') ? ' (special characters in a password are written %XX)' : '';
    throw new Refusal(`${name} is not a usable address: set it to one like ${example}${hint}.`);
  }
  return url;
}

/** @param {string} text */
function shown(text) {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}
