import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { MilestoneList, type ListedMilestone } from './milestone-list';

/** The milestones on a profile; whoever looks at their own is led to who sees them. Nothing where there are none. */
export function MilestoneSection({
  milestones,
  own,
}: {
  milestones: readonly ListedMilestone[];
  own: boolean;
}) {
  if (milestones.length === 0) return null;
  return (
    <Section
      title="Milestones"
      more={own ? { href: paths.settingsMilestones(), label: 'Who sees them' } : undefined}
    >
      <MilestoneList milestones={milestones} />
    </Section>
  );
}
