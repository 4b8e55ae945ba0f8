import { expect, it } from 'vitest';
import { complexityBodies } from '../../../../scripts/trials/complexity-bodies';

it('makes several hundred different bodies, each nearly as long as allowed and none longer', () => {
  const bodies = complexityBodies(2_000);
  expect(new Set(bodies).size).toBeGreaterThan(250);
  for (const body of bodies) {
    expect(Buffer.byteLength(body)).toBeGreaterThan(1_500);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(2_000);
  }
});
