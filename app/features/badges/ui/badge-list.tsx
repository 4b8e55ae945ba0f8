import Award from 'lucide/dist/esm/icons/award.mjs';
import { Icon, type Glyph } from '#app/components/icon';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';

export interface BadgeProps {
  publicId: string;
  name: string;
  /** The rule in a sentence: "First answer accepted by the person who asked". */
  rule: string;
  icon?: Glyph | undefined;
  /** How many acts counted; their list is the page of the grant. */
  acts: number;
  /** The act that earned it in the end; gone when its thread is not open to the reader. */
  earnedBy?: { href: string; title: string } | null | undefined;
  at: string;
}

/** Badges, each leading to the acts that earned it. */
export function BadgeList({ badges }: { badges: readonly BadgeProps[] }) {
  return (
    <ul className="badges">
      {badges.map((badge) => (
        <li key={badge.publicId} className="badge">
          <span className="badge__medal">
            <Icon of={badge.icon ?? Award} />
          </span>
          <div>
            <p className="badge__name">
              <a href={paths.heldBadge(badge.publicId)}>{badge.name}</a>
            </p>
            <p className="small muted">{badge.rule}</p>
            <p className="small">
              {badge.earnedBy ? (
                <a href={badge.earnedBy.href} dir="auto">
                  {badge.earnedBy.title}
                </a>
              ) : null}{' '}
              <span className="muted">
                <RelativeTime at={badge.at} />
              </span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
