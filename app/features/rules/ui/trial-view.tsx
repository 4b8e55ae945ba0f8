import { Progress } from '#app/components/progress';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { trialInWords } from '../trial';
import type { ShownTrial } from '../trial-queries.server';

const stateWords: Record<string, string> = {
  visible: 'Public',
  published: 'Public',
  held: 'Waits',
  pending: 'Waits',
  hidden: 'Removed',
  withheld: 'Removed',
  withdrawn: 'Withdrawn',
};

/** What a rule would have met in the last month, with some of it to look at. */
export function TrialView({ trial }: { trial: ShownTrial }) {
  return (
    <Section title="What it would have met" id="trial">
      {trial.ended ? (
        <p role="status">{trialInWords({ ...trial, read: trial.total })}</p>
      ) : (
        <Progress label={`Read so far; ${trial.met} met`} done={trial.read} total={trial.total} />
      )}
      <ul className="rows">
        {trial.sample.map((post) => (
          <li key={post.href} className="rule-sample">
            <a href={post.href} dir="auto">
              {post.title}
            </a>
            <p dir="auto" className="rule-sample__words">
              {post.excerpt}
            </p>
            <p className="meta">
              {post.matched ? <bdi>{post.matched}</bdi> : null}
              <span>{stateWords[post.state] ?? post.state}</span>
              <RelativeTime at={post.at} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
