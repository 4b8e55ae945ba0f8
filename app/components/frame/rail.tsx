import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { currentMark, type FrameLink } from './viewer';

interface RailProps {
  boards: readonly FrameLink[];
  /** Whether there are more boards than these. */
  moreBoards: boolean;
  staffLinks: readonly FrameLink[];
  pathname: string;
}

/** The boards, and for the team its rooms, down the side of a wide screen. Small screens have /boards and the menu. */
export function Rail({ boards, moreBoards, staffLinks, pathname }: RailProps) {
  return (
    <nav className="rail" aria-label="Boards and team">
      {staffLinks.length > 0 ? <RailGroup title="Team" links={staffLinks} pathname={pathname} /> : null}
      {boards.length > 0 ? <RailGroup title="Boards" links={boards} pathname={pathname} /> : null}
      {moreBoards ? (
        <a className="rail__link" href={paths.boards()}>
          All boards
        </a>
      ) : null}
    </nav>
  );
}

function RailGroup({
  title,
  links,
  pathname,
}: {
  title: string;
  links: readonly FrameLink[];
  pathname: string;
}) {
  return (
    <>
      <p className="rail__heading">{title}</p>
      <ul className="rail__list">
        {links.map((link) => (
          <li key={link.href}>
            <a className="rail__link" href={link.href} aria-current={currentMark(link.href, pathname)}>
              <bdi>{link.label}</bdi>
              {link.count ? <span className="rail__count">{formatCount(link.count)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
