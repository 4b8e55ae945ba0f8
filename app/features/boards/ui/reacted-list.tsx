import { Icon } from '#app/components/icon';
import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { reactionWords } from '../reaction';
import type { Reacted } from '../reaction-queries.server';
import { reactionIcons } from './reactions';

/** The people behind the figures of a post's reactions. */
export function ReactedList({ people }: { people: ReadonlyArray<Omit<Reacted, 'memberId'>> }) {
  return (
    <ul className="rows">
      {people.map(({ publicId, kind, name, handle, at }) => (
        <li key={`${publicId} ${kind}`} className="rows__row">
          <PersonLine
            person={{ name, id: publicId, href: handle && paths.member(handle) }}
            detail={
              <span className="meta">
                <span className="reaction">
                  <Icon of={reactionIcons[kind]} />
                  {reactionWords[kind]}
                </span>
                <RelativeTime at={at} />
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
