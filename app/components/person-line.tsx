import type { ReactNode } from 'react';
import { Avatar } from './avatar';
import { RoleLabel } from './role-label';

/** A person as any page shows one. Without `href` they have left, and only the name stands. */
export interface Person {
  name: string;
  /** The public id, for the colour of the initials. */
  id: string;
  href?: string | null | undefined;
  avatarSrc?: string | null | undefined;
  /** "Acme team" for the brand's people, else nothing. */
  team?: string | null | undefined;
  level?: string | null | undefined;
}

interface PersonLineProps {
  person: Person;
  size?: 's' | 'm' | undefined;
  /** A second line: when, where, what for. */
  detail?: ReactNode | undefined;
}

/** Who: face, name, whether they speak for the brand, their level. */
export function PersonLine({ person, size = 'm', detail }: PersonLineProps) {
  return (
    <div className="person">
      <Avatar name={person.name} id={person.id} src={person.avatarSrc} size={size} />
      <div className="person__words">
        <div className="person__line">
          <PersonName person={person} />
          {person.team ? <RoleLabel team={person.team} /> : null}
          {person.level ? <span className="person__level">{person.level}</span> : null}
        </div>
        {detail ? <div className="person__detail">{detail}</div> : null}
      </div>
    </div>
  );
}

/** The name alone. `<bdi>` keeps a name in another script from turning the sentence round it. */
export function PersonName({ person }: { person: Pick<Person, 'name' | 'href'> }) {
  return person.href ? (
    <a className="person__name" href={person.href}>
      <bdi>{person.name}</bdi>
    </a>
  ) : (
    <bdi className="person__name">{person.name}</bdi>
  );
}
