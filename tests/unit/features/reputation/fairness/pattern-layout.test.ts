import { describe, expect, it } from 'vitest';
import { arrowPath, placesAround, side, thickness } from '#app/features/reputation/fairness/pattern-layout';

describe('the picture of a pattern', () => {
  it('has a place of its own inside for each of thirty accounts', () => {
    const places = placesAround(30);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(30);
    for (const { x, y } of places) expect(Math.min(x, y, side - x, side - y)).toBeGreaterThan(13);
  });

  it('bends the two ways between two accounts apart', () => {
    const [above, below] = [
      { x: 200, y: 40 },
      { x: 200, y: 360 },
    ];
    expect(arrowPath(above, below)).not.toBe(arrowPath(below, above));
  });

  it('draws what is given most the thickest', () => {
    expect(thickness(10, 10)).toBe(6);
    expect(thickness(1, 10)).toBe(1.5);
  });
});
