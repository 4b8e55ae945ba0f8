import type { ReactNode } from 'react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';

const tabs = [
  { href: paths.settings(), label: 'Profile' },
  { href: paths.settingsPassword(), label: 'Password' },
];

interface SettingsPageProps {
  /** The address of this tab. */
  current: string;
  title: string;
  lead?: string | undefined;
  children: ReactNode;
}

/** The frame of one's own settings: the same tabs over each. */
export function SettingsPage({ current, title, lead, children }: SettingsPageProps) {
  return (
    <Page width="reading">
      <PageHeader title={title} lead={lead} />
      <Tabs label="Settings" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />
      {children}
    </Page>
  );
}
