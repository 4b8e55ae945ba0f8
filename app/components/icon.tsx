import { classNames } from '#app/lib/class-names';

/**
 * A glyph of the one icon set, as its shapes: `import Check from 'lucide/dist/esm/icons/check.mjs'`, by path, so that
 * only the used ones are loaded and shipped.
 */
export type Glyph = ReadonlyArray<readonly [name: string, attributes: Readonly<Record<string, string>>]>;

interface IconProps {
  of: Glyph;
  /** Only where the icon stands alone; beside words it is decoration and stays silent. */
  label?: string | undefined;
  className?: string | undefined;
}

/** An icon that takes the size and colour of the text around it. How its strokes look is in the styles. */
export function Icon({ of, label, className }: IconProps) {
  return (
    <svg
      className={classNames('icon', className)}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      dangerouslySetInnerHTML={drawingOf(of)}
    />
  );
}

const drawings = new WeakMap<Glyph, { __html: string }>();

/** The shapes as markup, written once for each glyph: a page shows the same few icons many times. */
function drawingOf(glyph: Glyph): { __html: string } {
  const known = drawings.get(glyph);
  if (known) return known;
  const shapes = glyph.map(([name, attributes]) => `<${name}${attributesOf(attributes)}/>`);
  const drawing = { __html: shapes.join('') };
  drawings.set(glyph, drawing);
  return drawing;
}

function attributesOf(attributes: Glyph[number][1]): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
