import { Tabs } from '#app/components/tabs';
import { loadPeriods, type LoadDays } from '../team-load';

/** Of how many days the figures are. */
export function LoadPeriodTabs({ days, hrefOf }: { days: LoadDays; hrefOf: (days: string) => string }) {
  return (
    <Tabs
      label="Period"
      tabs={loadPeriods.map((each) => ({
        href: hrefOf(String(each)),
        label: `Last ${each} days`,
        current: each === days,
      }))}
    />
  );
}
