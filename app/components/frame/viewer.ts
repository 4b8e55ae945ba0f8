/** Who looks at the page, as far as the frame must know. */
export interface FrameViewer {
  name: string;
  /** The public id, for the colour of the initials. */
  id: string;
  /** Their own profile. */
  href: string;
  avatarSrc?: string | null | undefined;
  unreadNotices: number;
}

/** A place to go. The one whose address begins the current path is marked. */
export interface FrameLink {
  href: string;
  label: string;
  count?: number | undefined;
}

export type Theme = 'auto' | 'light' | 'dark';

/** Whether a link leads to the current page or to the part of the site in which it lies. */
function isCurrent(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

export function currentMark(href: string, pathname: string): 'page' | 'true' | undefined {
  if (href === pathname) return 'page';
  return isCurrent(href, pathname) ? 'true' : undefined;
}
