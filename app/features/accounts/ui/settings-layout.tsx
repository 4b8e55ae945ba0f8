import type { ReactNode } from 'react';
import { PageHeader } from '#app/components/page-header';
import { Tabs, type Tab } from '#app/components/tabs';

interface SettingsLayoutProps {
  tabs: readonly Tab[];
  children: ReactNode;
}

/** The settings: one tab per matter, one form per section, each saved on its own. */
export function SettingsLayout({ tabs, children }: SettingsLayoutProps) {
  return (
    <>
      <PageHeader title="Settings" />
      <Tabs label="Settings" tabs={tabs} />
      <div className="settings">{children}</div>
    </>
  );
}

/** One matter: what it is at the side, its form beside it. */
export function SettingsSection({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode | undefined;
  children: ReactNode;
}) {
  return (
    <section className="settings__section">
      <div>
        <h2>{title}</h2>
        {text ? <p className="small muted">{text}</p> : null}
      </div>
      <div className="stack">{children}</div>
    </section>
  );
}
