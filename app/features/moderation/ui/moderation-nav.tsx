import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { Icon } from '#app/components/icon';
import { Menu, MenuHeading, MenuLink } from '#app/components/menu';
import { Tabs } from '#app/components/tabs';
import { moderationPages, type ModerationPageName } from '../moderation-pages';

interface ModerationNavProps {
  /** What `openModerationPages` says of whoever reads. */
  pages: readonly ModerationPageName[];
  current: ModerationPageName;
}

/**
 * The one way around the moderators' pages: what they come back to all day is in sight, the rest behind one button, in
 * groups. Where somebody is always has a tab, so that the way back is the same from everywhere.
 */
export function ModerationNav({ pages, current }: ModerationNavProps) {
  const open = <Page extends { name: ModerationPageName }>(group: readonly Page[]) =>
    group.filter(({ name }) => pages.includes(name));
  const groups = [
    { title: 'Set up', links: open(moderationPages.settings) },
    { title: 'Look back', links: open(moderationPages.reports) },
  ].filter(({ links }) => links.length > 0);
  const here = groups.flatMap(({ links }) => links.filter(({ name }) => name === current));
  // Whoever is let into one page of the room needs no way around it.
  if (pages.length < 2) return null;
  return (
    <Tabs
      label="Moderation"
      tabs={[...open(moderationPages.daily), ...here].map(({ name, href, label }) => ({
        href,
        label,
        current: name === current,
      }))}
    >
      {groups.length > 0 ? (
        <Menu
          button={
            <>
              More <Icon of={ChevronDown} />
            </>
          }
          label="More for moderators"
          buttonClassName="tabs__link"
          start
        >
          {groups.map(({ title, links }) => (
            <div key={title}>
              <MenuHeading>{title}</MenuHeading>
              {links.map(({ name, href, label }) => (
                <MenuLink key={name} href={href} {...(name === current ? { 'aria-current': 'page' } : {})}>
                  {label}
                </MenuLink>
              ))}
            </div>
          ))}
        </Menu>
      ) : null}
    </Tabs>
  );
}
