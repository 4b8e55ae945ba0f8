import BadgeCheck from 'lucide/dist/esm/icons/badge-check.mjs';
import { Icon } from '#app/components/icon';
import { useTeamLabel } from '#app/components/team-context';
import { paths } from '#app/lib/paths';
import type { OfficialAnswer as Answer } from '../official-answer';

/** What the brand says to a thread, on top of it, with the way to where it was said. */
export function OfficialAnswer({ answer }: { answer: Answer }) {
  const team = useTeamLabel('moderator');
  return (
    <section className="official" aria-label="Official answer">
      <div className="official__head">
        <Icon of={BadgeCheck} />
        <h2>Official answer</h2>
        <span>
          by <bdi>{answer.by.name}</bdi>, {team}
        </span>
      </div>
      <p dir="auto">{answer.beginning}</p>
      <a href={paths.reply(answer.publicId)}>Read it in its place</a>
    </section>
  );
}
