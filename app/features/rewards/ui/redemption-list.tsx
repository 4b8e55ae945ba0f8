import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { dayOf } from '#app/lib/relative-time';
import { stateWords, teamStateWords, type RedemptionState } from '../redemption';

export interface RedemptionLine {
  publicId: string;
  title: string;
  cost: number;
  state: RedemptionState;
  createdAt: string;
  endsAt: string | null;
  /** Whose it is; left out where they are all one's own. */
  member?: { handle: string; displayName: string };
}

/** Redemptions with what has become of each, in the words of whoever reads. */
export function RedemptionList({ lines }: { lines: readonly RedemptionLine[] }) {
  return (
    <ul className="requests">
      {lines.map(({ publicId, title, cost, state, createdAt, endsAt, member }) => (
        <li key={publicId} className="requests__line">
          <div>
            <a href={paths.redemption(publicId)} dir="auto">
              <strong>{title}</strong>
            </a>
            <p>{(member ? teamStateWords : stateWords)[state]}</p>
            <p className="meta">
              {member ? (
                <a href={paths.member(member.handle)}>
                  <bdi>{member.displayName}</bdi>
                </a>
              ) : null}
              <span>{plural(cost, 'point', 'points')}</span>
              <RelativeTime at={createdAt} />
              {endsAt ? <span>good until {dayOf(endsAt)}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
