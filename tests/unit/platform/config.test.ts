import { describe, expect, it } from 'vitest';
import { parseConfig } from '#app/platform/config.server';

const parse = (env: Record<string, string>) =>
  parseConfig({ DATABASE_URL: 'postgres://127.0.0.1/vouch', ...env });

describe('the search server', () => {
  it('is none unless it is named, and an empty value names nothing', () => {
    expect(parse({}).search).toBeNull();
    expect(parse({ MEILI_URL: '', MEILI_KEY: 'unused' }).search).toBeNull();
  });

  it('may stand on this machine', () => {
    expect(parse({ MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY: 'key' }).search).toEqual({
      url: 'http://127.0.0.1:7700',
      key: 'key',
      indexName: 'vouch',
    });
  });

  it.each([
    ['MEILI_URL', 'meili.example:7700', 'MEILI_URL must be an http or https address'],
    ['MEILI_URL', 'ftp://meili.example', 'MEILI_URL must be an http or https address'],
    ['MEILI_INDEX', 'Our Index', 'MEILI_INDEX must be small letters, digits and hyphens, 40 at most'],
  ])('refuses a wrong %s in one line', (name, value, line) => {
    expect(() => parse({ MEILI_URL: 'http://127.0.0.1', [name]: value })).toThrow(line);
  });
});
