import ArrowBigUp from 'lucide/dist/esm/icons/arrow-big-up.mjs';
import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import { bindsVotes, type IdeaChange, type ShownIdea } from '../idea';
import { labelOfIdea } from '../thread';

/** How many want it, what the team makes of it and why: under the words of the idea. */
export function IdeaPanel({ publicId, idea }: { publicId: string; idea: ShownIdea }) {
  const [latest, ...earlier] = idea.changes;
  return (
    <section className="idea" aria-label="Votes and what becomes of it">
      <div className="idea__votes">
        <p className="idea__count">
          <span className="idea__figure">{formatCount(idea.votes)}</span>{' '}
          {idea.votes === 1 ? 'vote' : 'votes'}
        </p>
        <IdeaVote publicId={publicId} idea={idea} />
      </div>
      <div className="idea__status">
        <p className="cluster cluster--s">
          <StateLabel state={labelOfIdea(idea.status)} boxed />
          {idea.mayDecide ? (
            <ButtonLink href={paths.ideaStatus(publicId)} variant="quiet" tight>
              Change what becomes of it
            </ButtonLink>
          ) : null}
        </p>
        {latest ? <Change change={latest} /> : <p className="muted">The team has not said anything yet.</p>}
        {earlier.length > 0 ? (
          <details className="disclosure">
            <summary>{plural(earlier.length, 'earlier word', 'earlier words')} of the team</summary>
            <ol className="stack">
              {earlier.map((change) => (
                <li key={change.at}>
                  <StateLabel state={labelOfIdea(change.status)} />
                  <Change change={change} />
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
    </section>
  );
}

function Change({ change: { note, by, at } }: { change: IdeaChange }) {
  return (
    <>
      <p className="idea__note" dir="auto">
        {note}
      </p>
      <p className="muted small">
        {by ? (
          <>
            <bdi>{by}</bdi>,{' '}
          </>
        ) : null}
        <RelativeTime at={at} />
      </p>
    </>
  );
}

function IdeaVote({ publicId, idea }: { publicId: string; idea: ShownIdea }) {
  const { status, voted, bound, budget, mayVote } = idea;
  if (!bindsVotes(status)) return <p className="muted small">It is decided: its votes went back.</p>;
  if (!mayVote || bound === null) return null;
  const left = Math.max(0, budget - bound);
  return (
    <>
      {voted || left > 0 ? (
        <ActionForm
          action={paths.voteOnIdea(publicId)}
          fields={{ given: String(voted) }}
          icon={ArrowBigUp}
          variant={voted ? 'plain' : 'primary'}
          aria-pressed={voted}
        >
          {voted ? 'Take your vote back' : 'Vote for it'}
        </ActionForm>
      ) : null}
      <p className="muted small">
        {left > 0
          ? `${plural(left, 'vote', 'votes')} left of ${budget}`
          : `All your ${plural(budget, 'vote is', 'votes are')} given. One comes back when an idea is shipped or declined, or when you take it back.`}
      </p>
    </>
  );
}
