import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classNames } from '#app/lib/class-names';
import { Icon, type Glyph } from './icon';

/** How loud: at most one `primary` in a view; `danger` for what cannot be undone. */
export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger';

interface Looks {
  variant?: ButtonVariant | undefined;
  icon?: Glyph | undefined;
  /** Less room at the sides, for rows of small acts. The target keeps its height. */
  tight?: boolean | undefined;
  wide?: boolean | undefined;
}

function looksOf({ variant = 'plain', tight, wide }: Looks, className?: string): string {
  return classNames(
    'button',
    variant !== 'plain' && `button--${variant}`,
    tight && 'button--tight',
    wide && 'button--wide',
    className,
  );
}

export type ButtonProps = Looks & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button is a verb of the thing ("Post review", not "Submit"). */
export function Button({
  variant,
  icon,
  tight,
  wide,
  className,
  children,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={looksOf({ variant, tight, wide }, className)} {...rest}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </button>
  );
}

export type ButtonLinkProps = Looks & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Goes somewhere but weighs as much as a button: a link, because it changes nothing. */
export function ButtonLink({ variant, icon, tight, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={looksOf({ variant, tight, wide }, className)} {...rest}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </a>
  );
}
