import type { ComponentType, SVGProps } from 'react';
import { classNames } from '#app/lib/class-names';

/** A glyph of the one icon set: `import Check from 'lucide-react/icons/check'`, by path, so only used ones ship. */
export type Glyph = ComponentType<SVGProps<SVGSVGElement>>;

interface IconProps {
  of: Glyph;
  /** Only where the icon stands alone; beside words it is decoration and stays silent. */
  label?: string | undefined;
  className?: string | undefined;
}

/** An icon that takes the size and colour of the text around it. */
export function Icon({ of: Drawing, label, className }: IconProps) {
  return (
    <Drawing
      className={classNames('icon', className)}
      {...(label ? { role: 'img', 'aria-label': label } : {})}
    />
  );
}
