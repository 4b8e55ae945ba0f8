import type { ReactNode } from 'react';
import { Page } from '#app/components/page';
import { paths } from '#app/lib/paths';
import { SettingsLayout, SettingsSection } from './settings-layout';

const tabs = [
  { href: paths.settings(), label: 'Profile' },
  { href: paths.settingsPassword(), label: 'Password' },
  { href: paths.settingsNotices(), label: 'Notices' },
  { href: paths.settingsMilestones(), label: 'Milestones' },
  { href: paths.settingsConsent(), label: 'Privacy' },
  { href: paths.settingsTestimonials(), label: 'Testimonials' },
  { href: paths.settingsDecisions(), label: 'Decisions' },
];

interface SettingsPageProps {
  /** The address of this tab. */
  current: string;
  title: string;
  lead?: string | undefined;
  children: ReactNode;
}

/** One tab of one's own settings, under the same tabs as the others. */
export function SettingsPage({ current, title, lead, children }: SettingsPageProps) {
  return (
    <Page width="reading">
      <SettingsLayout tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))}>
        <SettingsSection title={title} text={lead}>
          {children}
        </SettingsSection>
      </SettingsLayout>
    </Page>
  );
}
