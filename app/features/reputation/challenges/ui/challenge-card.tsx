import { Progress } from '#app/components/progress';
import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { ChallengeView } from '../challenge-view';

/** A challenge in the list: what is to be done, until when, what it gives, and how far one is. */
export function ChallengeCard({ challenge }: { challenge: ChallengeView }) {
  const { publicId, title, goal, when, points, state, done, needed, finished } = challenge;
  return (
    <li className="challenge">
      {state === 'draft' ? <StateLabel state="pending" words="Draft" /> : null}
      {finished ? <StateLabel state="solved" words="Done" /> : null}
      <h2 className="challenge__title">
        <a href={paths.challenge(publicId)} dir="auto">
          {title}
        </a>
      </h2>
      <p>{goal}</p>
      <p className="meta">
        <span>{when}</span>
        {points > 0 ? <span>{plural(points, 'point', 'points')}</span> : null}
      </p>
      {done === null ? null : <Progress label="You so far" done={Math.min(done, needed)} total={needed} />}
    </li>
  );
}
