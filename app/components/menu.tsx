import type { ReactNode } from 'react';
import { classNames } from '#app/lib/class-names';
import { Icon, type Glyph } from './icon';

interface MenuProps {
  /** What the closed menu shows. */
  button: ReactNode;
  label: string;
  /** Menus of one group close each other. */
  group?: string | undefined;
  /** Opens towards the end of the line instead of towards its start. */
  start?: boolean | undefined;
  buttonClassName?: string | undefined;
  children: ReactNode;
}

/** A few acts behind one button. It is `<details>`, so it opens without JavaScript and needs no ARIA menu. */
export function Menu({
  button,
  label,
  group = 'menu',
  start,
  buttonClassName = 'icon-link',
  children,
}: MenuProps) {
  return (
    <details className={classNames('menu', start && 'menu--start')} name={group}>
      <summary className={classNames('menu__button', buttonClassName)} aria-label={label} title={label}>
        {button}
      </summary>
      <div className="menu__panel">{children}</div>
    </details>
  );
}

interface MenuItemProps {
  icon?: Glyph | undefined;
  danger?: boolean | undefined;
  children: ReactNode;
}

export function MenuLink({
  href,
  icon,
  children,
  ...current
}: MenuItemProps & { href: string; 'aria-current'?: 'page' | undefined }) {
  return (
    <a className="menu__item" href={href} {...current}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </a>
  );
}

/** An act in a menu: a form of its own, like every act. */
export function MenuAction({
  action,
  icon,
  danger,
  fields = {},
  pressed,
  children,
}: MenuItemProps & {
  action: string;
  fields?: Record<string, string> | undefined;
  /** Of acts that choose one of several: whether this is how it is now. */
  pressed?: boolean | undefined;
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={classNames('menu__item', danger && 'menu__item--danger')}
        aria-pressed={pressed}
      >
        {icon ? <Icon of={icon} /> : null}
        {children}
      </button>
    </form>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="menu__heading">{children}</p>;
}
