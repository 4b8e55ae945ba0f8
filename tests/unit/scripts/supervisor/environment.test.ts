import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../scripts/supervisor/environment.mjs';

const read = (env: Record<string, string>) => readSettings(env, '/srv/vouch');

describe('the settings of a start', () => {
  it('need nothing to be set, and take an empty value for nothing', () => {
    const defaults = {
      port: 3000,
      host: '127.0.0.1',
      appUrl: null,
      data: '/srv/vouch/.data',
      databaseUrl: null,
      databaseOwnerUrl: null,
    };
    expect(read({})).toEqual(defaults);
    expect(
      read({ PORT: '', HOST: ' ', APP_URL: '', VOUCH_DATA: '', DATABASE_URL: '', MEILI_URL: '' }),
    ).toEqual(defaults);
  });

  it('are taken from the environment', () => {
    const url = 'postgresql://vouch:p%40ss@db.example:5433/community';
    expect(
      read({
        PORT: '8080',
        HOST: '::',
        APP_URL: 'https://hi.example/',
        VOUCH_DATA: '/data',
        DATABASE_URL: url,
      }),
    ).toEqual({
      port: 8080,
      host: '::',
      appUrl: 'https://hi.example',
      data: '/data',
      databaseUrl: url,
      databaseOwnerUrl: url,
    });
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30 00'],
    ['PORT', '3e3'],
    ['HOST', 'http://0.0.0.0'],
    ['HOST', 'exa_mple'],
    ['HOST', '-'],
    ['APP_URL', 'community.example'],
    ['APP_URL', 'ftp://community.example'],
    ['APP_URL', 'https://community.example/forum'],
    ['APP_URL', 'https://community.example/?a=b'],
    ['DATABASE_URL', 'mysql://u:p@h/db'],
    ['DATABASE_URL', 'postgres://user:se/cret@host/db'],
    ['DATABASE_URL', 'postgres://user:p@host'],
    ['DATABASE_URL', 'vouch'],
    ['DATABASE_OWNER_URL', 'vouch'],
    ['MEILI_URL', 'localhost:7700'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'https://mail.example'],
  ])('refuse a wrong %s (%s) in one line that names it', (name, value) => {
    expect(() => read({ [name]: value })).toThrowError(new RegExp(`^${name}\\b[^\\n]+$`));
  });

  it('never repeat an address, which may hold a password', () => {
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'MEILI_URL']) {
      expect(() => read({ [name]: 'gopher://admin:hunter2@host/x' })).toThrowError(/^(?!.*hunter2)/);
    }
  });
});
