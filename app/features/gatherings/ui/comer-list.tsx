import { Avatar } from '#app/components/avatar';
import { PersonName } from '#app/components/person-line';
import { paths } from '#app/lib/paths';
import type { Comer } from '../gathering';

/** People who come, by name. */
export function ComerList({ comers }: { comers: readonly Comer[] }) {
  return (
    <ul className="gathering__comers" aria-label="Who comes">
      {comers.map(({ id, name, handle }) => (
        <li key={id}>
          <Avatar name={name} id={id} size="s" />
          <PersonName person={{ name, href: paths.member(handle) }} />
        </li>
      ))}
    </ul>
  );
}
