import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';

const pages = [
  { name: 'overview', href: paths.admin(), label: 'Overview' },
  { name: 'members', href: paths.adminMembers(), label: 'Members' },
  { name: 'ideas', href: paths.adminIdeas(), label: 'Ideas' },
  { name: 'reviews', href: paths.adminReviews(), label: 'Reviews' },
  { name: 'milestones', href: paths.adminMilestones(), label: 'Milestones' },
  { name: 'shops', href: paths.shops(), label: 'Shops' },
  { name: 'imports', href: paths.adminImports(), label: 'Imports' },
  { name: 'log', href: paths.auditLog(), label: 'Audit log' },
] as const;

/** The way between the pages that only admins see. */
export function AdminTabs({ current }: { current: (typeof pages)[number]['name'] }) {
  return (
    <Tabs
      label="Admin"
      tabs={pages.map(({ name, href, label }) => ({ href, label, current: name === current }))}
    />
  );
}
