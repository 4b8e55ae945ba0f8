import Bell from 'lucide/dist/esm/icons/bell.mjs';
import House from 'lucide/dist/esm/icons/house.mjs';
import LogIn from 'lucide/dist/esm/icons/log-in.mjs';
import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import Package from 'lucide/dist/esm/icons/package.mjs';
import Trophy from 'lucide/dist/esm/icons/trophy.mjs';
import UserRound from 'lucide/dist/esm/icons/user-round.mjs';
import { paths } from '#app/lib/paths';
import { Icon, type Glyph } from '../icon';
import { currentMark, type FrameViewer } from './viewer';

interface Place {
  href: string;
  label: string;
  icon: Glyph;
  pip?: number | undefined;
}

/** On phones the places are where the thumb is. */
export function BottomBar({ viewer, pathname }: { viewer: FrameViewer | null; pathname: string }) {
  const places: Place[] = [
    { href: paths.home(), label: 'Home', icon: House },
    { href: paths.boards(), label: 'Boards', icon: MessagesSquare },
    { href: paths.products(), label: 'Products', icon: Package },
    ...(viewer
      ? [
          { href: paths.notifications(), label: 'Notices', icon: Bell, pip: viewer.unreadNotices },
          { href: viewer.href, label: 'You', icon: UserRound },
        ]
      : [
          { href: paths.leaderboard(), label: 'People', icon: Trophy },
          { href: paths.signIn(), label: 'Sign in', icon: LogIn },
        ]),
  ];
  return (
    <nav className="bottom-bar" aria-label="Places">
      {places.map((place) => (
        <a
          key={place.href}
          className="bottom-bar__link"
          href={place.href}
          aria-current={currentMark(place.href, pathname)}
        >
          <Icon of={place.icon} />
          {place.label}
          {place.pip ? (
            <span className="pip" aria-hidden="true">
              {place.pip > 99 ? '99+' : place.pip}
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  );
}
