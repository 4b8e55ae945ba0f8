/** A colour by lightness (0 to 1), chroma and hue (degrees): the only way in which our tokens are written. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/**
 * How well one colour reads on another by WCAG 2: 1 is invisible, 4.5 is enough for text.
 *
 * Colours that a screen cannot show are cut channel by channel, as browsers cut them, so that the answer is about
 * what people see and not about what was asked for.
 */
export function contrastRatio(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = linearRgb(colour).map((channel) => Math.min(1, Math.max(0, channel))) as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Triple = [number, number, number];

/** OKLCH to linear-light sRGB, by the matrices of the OKLab definition (Björn Ottosson, 2020). */
function linearRgb({ lightness, chroma, hue }: Oklch): Triple {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}
