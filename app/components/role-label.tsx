import BadgeCheck from 'lucide/dist/esm/icons/badge-check.mjs';
import { Icon } from './icon';

/** Says in words that somebody speaks for the brand ("Acme team"); the colour only repeats it. */
export function RoleLabel({ team }: { team: string }) {
  return (
    <span className="role">
      <Icon of={BadgeCheck} />
      {team}
    </span>
  );
}
