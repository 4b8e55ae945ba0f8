import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { milestoneWords, type MilestoneKind } from '../occasion';

export interface ListedMilestone {
  publicId: string;
  kind: MilestoneKind;
  number: number;
  reachedAt: string;
  undoneAt: string | null;
}

/** Milestones, each leading to the acts that made it; one that is gone says so. */
export function MilestoneList({ milestones }: { milestones: readonly ListedMilestone[] }) {
  return (
    <ul className="rows">
      {milestones.map(({ publicId, kind, number, reachedAt, undoneAt }) => (
        <li key={publicId} className="cluster cluster--spread">
          <a href={paths.milestone(publicId)}>{milestoneWords({ kind, number })}</a>
          <span className="meta small">
            {undoneAt === null ? null : <span>Gone</span>}
            <RelativeTime at={undoneAt ?? reachedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
