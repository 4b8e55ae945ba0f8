import { describe, expect, it } from 'vitest';
import {
  findAddresses,
  findForeignLicences,
  findMissingOptional,
} from '../../../../scripts/checks/lockfile.mjs';

describe('findMissingOptional', () => {
  it('finds an optional package beside or above the one that wants it', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1' } },
      'node_modules/a-linux': {},
      'node_modules/b/node_modules/c': { optionalDependencies: { 'c-linux': '1', 'a-linux': '1' } },
      'node_modules/b/node_modules/c-linux': {},
    };
    expect(findMissingOptional({ packages })).toEqual([]);
  });

  it('names one without an entry', () => {
    const packages = { 'node_modules/rollup': { optionalDependencies: { '@rollup/darwin': '4' } } };
    expect(findMissingOptional({ packages })).toEqual([
      expect.objectContaining({ message: expect.stringContaining('rollup wants @rollup/darwin') as string }),
    ]);
  });
});

describe('findAddresses', () => {
  it('names a package with a download address', () => {
    const packages = { 'node_modules/a': { resolved: 'https://registry.test/a.tgz' }, 'node_modules/b': {} };
    expect(findAddresses({ packages })).toHaveLength(1);
  });
});

describe('findForeignLicences', () => {
  function refused(name: string, license: string): boolean {
    return (
      findForeignLicences({ packages: { [`node_modules/${name}`]: { license } } }, () => undefined).length > 0
    );
  }

  it.each(['MIT', '(MPL-2.0 OR Apache-2.0)', '(Apache-2.0 AND MIT)'])('lets in %s', (license) => {
    expect(refused('a', license)).toBe(false);
  });

  it.each(['GPL-3.0', 'MPL-2.0', '(MIT AND GPL-2.0)', 'SEE LICENSE IN x'])('refuses %s', (license) => {
    expect(refused('a', license)).toBe(true);
  });

  it('lets libvips in by name, and nothing else under its licence', () => {
    expect(refused('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later')).toBe(false);
    expect(refused('another', 'LGPL-3.0-or-later')).toBe(true);
  });

  it('believes the installed package before the lockfile', () => {
    const packages = { 'node_modules/a': { license: 'MIT' } };
    expect(findForeignLicences({ packages }, () => 'GPL-3.0')).toHaveLength(1);
  });

  it('leaves development packages alone', () => {
    const packages = { 'node_modules/a': { license: 'GPL-3.0', dev: true } };
    expect(findForeignLicences({ packages }, () => undefined)).toEqual([]);
  });
});
