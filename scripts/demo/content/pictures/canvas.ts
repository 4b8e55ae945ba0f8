/** One palette for everything that is drawn, so that fourteen pictures look like one catalogue. */
export const ink = {
  line: '#22302b',
  green: '#2f5d50',
  greenDeep: '#234739',
  greenLight: '#4b8270',
  steel: '#b9c0c0',
  steelLight: '#dde2e1',
  steelDeep: '#8a9494',
  iron: '#2b2e2f',
  ironLight: '#45494a',
  beech: '#d2a679',
  beechDeep: '#b5875a',
  copper: '#b8693d',
  blue: '#3c6fa8',
  blueLight: '#7fa5cf',
  cream: '#f6f1e7',
  coffee: '#4a2f22',
  toast: '#c98b4f',
  crust: '#8d5a2f',
} as const;

export const paper = {
  grinders: { ground: '#e9e3d7', disc: '#f3eee4' },
  brewing: { ground: '#d9e4de', disc: '#e8f0eb' },
  kitchen: { ground: '#ecdfd0', disc: '#f6ede2' },
  parts: { ground: '#dfe2e9', disc: '#edeff4' },
} as const;

interface Paper {
  ground: string;
  disc: string;
}

/** A catalogue picture: the same disc of light behind and the same shadow beneath every product. */
export function catalogue(
  { ground, disc }: Paper,
  drawing: string,
  shadow = { x: 240, y: 306, width: 120 },
): string {
  return svg(`
    <rect width="480" height="360" fill="${ground}"/>
    <circle cx="240" cy="176" r="150" fill="${disc}"/>
    <ellipse cx="${shadow.x}" cy="${shadow.y}" rx="${shadow.width}" ry="9" fill="${ink.line}" opacity="0.14"/>
    ${drawing}`);
}

export function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 480 360">${content}\n</svg>`;
}

/** Short strokes round a circle: the marks of a dial. */
export function marks(dial: { x: number; y: number; radius: number; length: number; count: number }): string {
  return Array.from({ length: dial.count }, (_, index) => {
    const angle = (index / dial.count) * 2 * Math.PI;
    const outer = at(dial, dial.radius, angle);
    const inner = at(dial, dial.radius - dial.length, angle);
    return `<path d="M${outer} L${inner}" stroke="${ink.line}" stroke-width="1.4" stroke-linecap="round"/>`;
  }).join('');
}

/** The outline of a toothed wheel, each tooth leaning the same way, as a cutter's does. */
export function toothed(wheel: {
  x: number;
  y: number;
  inner: number;
  outer: number;
  teeth: number;
}): string {
  const step = (2 * Math.PI) / wheel.teeth;
  const corners = Array.from({ length: wheel.teeth }, (_, index) => [
    at(wheel, wheel.inner, index * step),
    at(wheel, wheel.outer, index * step + step * 0.75),
  ]);
  return `M${corners.flat().join(' L')} Z`;
}

export function screw(x: number, y: number, radius = 5): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${ink.steelDeep}"/><circle cx="${x}" cy="${y}" r="${radius * 0.45}" fill="${ink.line}"/>`;
}

/** Which of the seven bars are lit: top, right above, right below, bottom, left below, left above, middle. */
const lit: Record<string, string> = {
  '0': '111111 ',
  '1': ' 11    ',
  '2': '11 11 1',
  '8': '1111111',
  '9': '1111 11',
};

/** Figures on a display, drawn bar by bar: a font might be missing where the pictures are made. */
export function figures(digits: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const paths = [...digits].map((digit, index) =>
    bars(lit[digit] ?? '', { x: x + index * size * 1.8, y, size }),
  );
  return `<path d="${paths.join(' ')}" stroke="${ink.line}" stroke-width="${size * 0.22}" stroke-linecap="round"/>`;
}

function bars(pattern: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const [right, middle, bottom] = [x + size, y + size, y + 2 * size];
  const all = [
    `M${x} ${y}H${right}`,
    `M${right} ${y}V${middle}`,
    `M${right} ${middle}V${bottom}`,
    `M${x} ${bottom}H${right}`,
    `M${x} ${middle}V${bottom}`,
    `M${x} ${y}V${middle}`,
    `M${x} ${middle}H${right}`,
  ];
  return all.filter((_bar, index) => pattern[index] === '1').join(' ');
}

function at(centre: { x: number; y: number }, radius: number, angle: number): string {
  const x = centre.x + radius * Math.sin(angle);
  const y = centre.y - radius * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
