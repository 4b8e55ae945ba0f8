import Monitor from 'lucide/dist/esm/icons/monitor.mjs';
import Moon from 'lucide/dist/esm/icons/moon.mjs';
import Sun from 'lucide/dist/esm/icons/sun.mjs';
import { paths } from '#app/lib/paths';
import { Icon } from '../icon';
import type { Theme } from './viewer';

const themes: Array<{ value: Theme; label: string; icon: typeof Sun }> = [
  { value: 'auto', label: 'Light or dark as the device says', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
];

/** The house rules, how every number is made, and the light switch. */
export function SiteFooter({ theme, pathname }: { theme: Theme; pathname: string }) {
  return (
    <footer className="site-footer">
      <nav className="site-footer__links" aria-label="About this place">
        <a href={paths.rules()}>Rules</a>
        <a href={paths.howTheScoreWorks()}>How the score works</a>
        <a href={paths.howPointsWork()}>Source of the numbers</a>
        <a href={paths.whatIsKept()}>What is kept about you</a>
        <a href={paths.trust()}>How this place is moderated</a>
      </nav>
      <form className="theme-switch" method="post" action={paths.theme()} aria-label="Colours">
        <input type="hidden" name="back" value={pathname} />
        {themes.map(({ value, label, icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-label={label}
            title={label}
            aria-pressed={theme === value}
          >
            <Icon of={icon} />
          </button>
        ))}
      </form>
    </footer>
  );
}
