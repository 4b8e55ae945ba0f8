import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import type { InvitationLine, InvitationStatus } from '../invitation-queries.server';

const statusWords: Record<InvitationStatus, string> = {
  due: 'Goes out',
  sent: 'Sent',
  reminded: 'Reminded',
  opened: 'Opened',
  started: 'Begun',
  reviewed: 'Reviewed',
  'opted-out': 'Wants no invitations',
  'given-back': 'Given back, not asked',
  'reviewed-before': 'Had reviewed it, not asked',
  declined: 'Declined',
  suspended: 'Suspended, not asked',
};

/** What became of each invitation. No stars: what somebody wrote stands with the product and not here. */
export function InvitationList({ lines }: { lines: readonly InvitationLine[] }) {
  return (
    <ul className="requests">
      {lines.map(({ publicId, product, member, status, at }) => (
        <li key={publicId} className="requests__line">
          <div>
            <a href={paths.product(product.slug)}>
              <strong dir="auto">{product.name}</strong>
            </a>
            <p className="meta">
              {member ? (
                <a href={paths.member(member.handle)} dir="auto">
                  {member.name}
                </a>
              ) : (
                <span>Somebody without an account</span>
              )}
            </p>
            <p>
              {statusWords[status]} <RelativeTime at={at} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
