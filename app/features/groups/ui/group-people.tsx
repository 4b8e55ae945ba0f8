import { ActionForm } from '#app/components/action-form';
import { PersonLine } from '#app/components/person-line';
import { paths } from '#app/lib/paths';
import type { LeaderAct } from '../group';
import type { GroupPerson } from '../group-queries.server';

interface GroupPeopleProps {
  group: { slug: string };
  people: readonly GroupPerson[];
  leads: boolean;
}

const words: Record<LeaderAct, string> = {
  admit: 'Let in',
  'turn-down': 'Turn down',
  remove: 'Remove',
  'make-leader': 'Make leader',
  'make-member': 'No longer leader',
};

/** What can be done about somebody, the likeliest first. */
function actsOn({ state, isLeader }: GroupPerson): LeaderAct[] {
  if (state === 'asked') return ['admit', 'turn-down'];
  if (state === 'invited') return ['turn-down'];
  return [isLeader ? 'make-member' : 'make-leader', 'remove'];
}

function describe({ state, isLeader }: GroupPerson): string {
  if (state === 'asked') return 'would like to join';
  if (state === 'invited') return 'is invited and has not answered';
  return isLeader ? 'leads the group' : '';
}

/** People of a group with what whoever leads it can do about each. */
export function GroupPeople({ group, people, leads }: GroupPeopleProps) {
  return (
    <ul className="group-people">
      {people.map((person) => (
        <li key={person.handle} className="group-people__row">
          <PersonLine
            person={{ name: person.displayName, id: person.publicId, href: paths.member(person.handle) }}
            detail={describe(person)}
          />
          {leads ? (
            <div className="cluster cluster--s">
              {actsOn(person).map((act) => (
                <ActionForm
                  key={act}
                  action={paths.leadGroup(group.slug, person.handle)}
                  fields={{ act }}
                  variant="quiet"
                  aria-label={`${words[act]}: ${person.displayName}`}
                >
                  {words[act]}
                </ActionForm>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
