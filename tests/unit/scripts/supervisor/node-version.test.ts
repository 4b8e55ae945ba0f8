import { expect, it } from 'vitest';
import { requireNode } from '../../../../scripts/supervisor/node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('runs on Node %s', (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

it.each(['18.20.4', '20.18.3', '21.7.0'])('refuses Node %s', (version) => {
  expect(() => requireNode(version)).toThrowError(`This is Node ${version}; Vouch needs Node 20.19 or newer`);
});
