import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { describeEntry } from '../group';
import type { MetGroup } from '../group-queries.server';

const standing = { in: 'You are in it', asked: 'You have asked to join', invited: 'You are invited' };

/** The groups by name: what each is for, how one gets in, and how the reader stands to it. */
export function GroupList({ groups }: { groups: readonly MetGroup[] }) {
  return (
    <ul className="board-list">
      {groups.map((group) => (
        <li className="board-row" key={group.slug}>
          <div className="board-row__words">
            <h2 className="board-row__name">
              <a href={paths.group(group.slug)} dir="auto">
                {group.name}
              </a>
            </h2>
            <p className="muted" dir="auto">
              {group.description}
            </p>
            <p className="meta">
              <span>{plural(group.memberCount, 'member', 'members')}</span>
              <span>{describeEntry(group.kind)}</span>
              {group.membership ? <strong>{standing[group.membership.state]}</strong> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
