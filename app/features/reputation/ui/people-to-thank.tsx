import { PersonLine, type Person } from '#app/components/person-line';

/** People who helped lately, each with what they did: recognition in words, not in ranks. */
export function PeopleToThank({ people }: { people: ReadonlyArray<{ person: Person; helped: string }> }) {
  return (
    <ul className="stack">
      {people.map(({ person, helped }) => (
        <li key={person.id}>
          <PersonLine person={person} detail={helped} />
        </li>
      ))}
    </ul>
  );
}
