import Bell from 'lucide/dist/esm/icons/bell.mjs';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs';
import FilePen from 'lucide/dist/esm/icons/file-pen.mjs';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import LogOut from 'lucide/dist/esm/icons/log-out.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import Settings from 'lucide/dist/esm/icons/settings.mjs';
import UserRound from 'lucide/dist/esm/icons/user-round.mjs';
import { formatCount, plural } from '#app/lib/plural';
import { paths } from '#app/lib/paths';
import { Avatar } from '../avatar';
import { ButtonLink } from '../button';
import { Icon } from '../icon';
import { Menu, MenuAction, MenuHeading, MenuLink } from '../menu';
import { SearchBox } from '../search-box';
import type { AppFrameProps } from './app-frame';
import { BrandMark } from './brand-mark';
import { currentMark, type FrameLink, type FrameViewer } from './viewer';

const places: FrameLink[] = [
  { href: paths.home(), label: 'Home' },
  { href: paths.boards(), label: 'Boards' },
  { href: paths.products(), label: 'Products' },
  { href: paths.events(), label: 'Events' },
  { href: paths.leaderboard(), label: 'Leaderboard' },
];

/** Brand, places, search, you. What the bottom bar of a phone offers already is `__wide` here. */
export function SiteHeader({ brand, viewer, pathname, query, staffLinks = [] }: AppFrameProps) {
  return (
    <header className="site-header">
      <div className="site-header__bar">
        <a className="brand" href={paths.home()}>
          {brand.logoSrc ? (
            <img className="brand__mark" src={brand.logoSrc} alt="" width={28} height={28} />
          ) : (
            <BrandMark />
          )}
          <bdi>{brand.name}</bdi>
        </a>
        <nav className="site-nav" aria-label="Main">
          {places.map((place) => (
            <a
              key={place.href}
              className="site-nav__link"
              href={place.href}
              aria-current={currentMark(place.href, pathname)}
            >
              {place.label}
            </a>
          ))}
        </nav>
        <div className="site-header__search">
          <SearchBox id="site-search" query={query} placeholder="Search" />
        </div>
        <div className="site-header__you">
          <a className="icon-link site-header__search-link" href={paths.search()} aria-label="Search">
            <Icon of={Search} />
          </a>
          {viewer ? <You viewer={viewer} staffLinks={staffLinks} /> : <SignIn />}
        </div>
      </div>
    </header>
  );
}

function SignIn() {
  return (
    <>
      <span className="site-header__wide">
        <ButtonLink href={paths.signIn()} variant="quiet" tight>
          Sign in
        </ButtonLink>
      </span>
      <ButtonLink href={paths.signUp()} variant="primary">
        Join
      </ButtonLink>
    </>
  );
}

function You({ viewer, staffLinks }: { viewer: FrameViewer; staffLinks: readonly FrameLink[] }) {
  const { unreadNotices: unread } = viewer;
  return (
    <>
      <span className="site-header__wide">
        <a
          className="icon-link"
          href={paths.notifications()}
          aria-label={unread > 0 ? plural(unread, 'new notice', 'new notices') : 'Notices'}
        >
          <Icon of={Bell} />
          {unread > 0 ? <span className="pip">{unread > 99 ? '99+' : formatCount(unread)}</span> : null}
        </a>
      </span>
      <Menu
        label="Your account"
        button={<Avatar name={viewer.name} id={viewer.id} src={viewer.avatarSrc} size="s" />}
      >
        <MenuLink href={viewer.href} icon={UserRound}>
          <bdi>{viewer.name}</bdi>
        </MenuLink>
        <MenuLink href={paths.bookmarks()} icon={Bookmark}>
          Bookmarks
        </MenuLink>
        <MenuLink href={paths.drafts()} icon={FilePen}>
          Drafts
        </MenuLink>
        <MenuLink href={paths.articles()} icon={BookOpen}>
          Articles
        </MenuLink>
        <MenuLink href={paths.rewards()} icon={Gift}>
          Rewards
        </MenuLink>
        <MenuLink href={paths.settings()} icon={Settings}>
          Settings
        </MenuLink>
        {staffLinks.length > 0 ? <MenuHeading>Team</MenuHeading> : null}
        {staffLinks.map((link) => (
          <MenuLink key={link.href} href={link.href}>
            {link.label}
          </MenuLink>
        ))}
        <hr />
        <MenuAction action={paths.signOut()} icon={LogOut}>
          Sign out
        </MenuAction>
      </Menu>
    </>
  );
}
