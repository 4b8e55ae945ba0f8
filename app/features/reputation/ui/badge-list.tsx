import Award from 'lucide/dist/esm/icons/award.mjs';
import { Icon, type Glyph } from '#app/components/icon';
import { RelativeTime } from '#app/components/relative-time';

export interface BadgeProps {
  name: string;
  /** The rule in a sentence: "First answer accepted by the person who asked". */
  rule: string;
  icon?: Glyph | undefined;
  /** The act that earned it; gone when its thread is not open to the reader. */
  earnedBy?: { href: string; title: string } | null | undefined;
  at: string;
}

/** Badges, each with the very act that earned it. */
export function BadgeList({ badges }: { badges: readonly BadgeProps[] }) {
  return (
    <ul className="badges">
      {badges.map((badge) => (
        <li key={badge.name} className="badge">
          <span className="badge__medal">
            <Icon of={badge.icon ?? Award} />
          </span>
          <div>
            <p className="badge__name">{badge.name}</p>
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
