import type { ReactNode } from 'react';
import { Avatar } from '#app/components/avatar';
import type { Person } from '#app/components/person-line';
import { RoleLabel } from '#app/components/role-label';
import { dayOf } from '#app/lib/relative-time';

interface ProfileHeaderProps {
  person: Person;
  handle: string;
  joinedAt: string;
  bio?: string | null | undefined;
  actions?: ReactNode | undefined;
  /** `Stats`: what they gave. */
  figures: ReactNode;
}

/** Who this is for the community. */
export function ProfileHeader({ person, handle, joinedAt, bio, actions, figures }: ProfileHeaderProps) {
  return (
    <header className="profile-header">
      <div className="profile-header__top">
        <Avatar name={person.name} id={person.id} src={person.avatarSrc} size="l" />
        <div className="profile-header__words">
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          <p className="meta">
            <span>
              <bdi>@{handle}</bdi>
            </span>
            {person.team ? <RoleLabel team={person.team} /> : null}
            {person.level ? <span>{person.level}</span> : null}
            <span>here since {dayOf(joinedAt)}</span>
          </p>
        </div>
        {actions ? <div className="cluster">{actions}</div> : null}
      </div>
      {bio ? (
        <p className="profile-header__bio" dir="auto">
          {bio}
        </p>
      ) : null}
      {figures}
    </header>
  );
}
