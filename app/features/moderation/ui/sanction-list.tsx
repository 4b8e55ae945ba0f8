import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { sanctionStateInWords } from '../sanction-words';
import type { SanctionLine } from '../sanction-queries.server';

interface SanctionListProps {
  sanctions: readonly SanctionLine[];
  mayLift: boolean;
  now: string;
}

/** Somebody's sanctions, with the way to end those that go on. */
export function SanctionList({ sanctions, mayLift, now }: SanctionListProps) {
  if (sanctions.length === 0) return null;
  return (
    <Section title="Sanctions of the author">
      <ul className="rows">
        {sanctions.map((sanction) => {
          const { words, goesOn } = sanctionStateInWords(sanction, new Date(now));
          return (
            <li key={sanction.publicId} className="cluster cluster--spread case__earlier">
              <span>{words}</span>
              {goesOn && mayLift ? <a href={paths.liftSanction(sanction.publicId)}>Lift it early</a> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
