/** The picture is a square of this side, in units of its own. */
export const side = 400;
const radius = 160;
/** From the middle of an account's disc to where arrows end. */
export const disc = 13;

export interface Point {
  x: number;
  y: number;
}

/** Where the accounts stand: around a circle, the first on top. */
export function placesAround(count: number): Point[] {
  return Array.from({ length: count }, (_, nth) => {
    const angle = (2 * Math.PI * nth) / Math.max(count, 1) - Math.PI / 2;
    return { x: round(side / 2 + radius * Math.cos(angle)), y: round(side / 2 + radius * Math.sin(angle)) };
  });
}

/** An arrow from one to the other, bent to one side so that both ways between two are seen. */
export function arrowPath(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 0.12 * length;
  const middle = {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  };
  const [start, end] = [towards(from, middle), towards(to, middle)];
  return `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`;
}

/** How thick an arrow is: from one to six units, by its part of the strongest. */
export function thickness(awards: number, most: number): number {
  return round(1 + (5 * awards) / Math.max(most, 1));
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * disc) / length, y: from.y + ((to.y - from.y) * disc) / length };
}

const round = (value: number) => Math.round(value * 10) / 10;
