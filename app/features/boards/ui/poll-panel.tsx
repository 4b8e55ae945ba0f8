import { Button } from '#app/components/button';
import { Progress } from '#app/components/progress';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { pollKindWords } from '../poll';
import type { ShownPoll } from '../load-poll.server';
import { PollRounds } from './poll-rounds';

/** The poll of a thread: the form for who may answer, what was answered for who may see it, and when it closes. */
export function PollPanel({ publicId, poll }: { publicId: string; poll: ShownPoll }) {
  return (
    <section className="poll" aria-labelledby="poll-title">
      <h2 id="poll-title" dir="auto">
        {poll.question}
      </h2>
      {poll.mayAnswer ? <PollForm publicId={publicId} poll={poll} /> : null}
      {poll.outcome ? <Outcome poll={poll} outcome={poll.outcome} /> : <Hidden poll={poll} />}
      <p className="meta">
        <span>{plural(poll.answers, 'answer', 'answers')}</span>
        <span>{pollKindWords[poll.kind].label}</span>
        {poll.closesAt ? (
          <span>
            {poll.closed ? 'closed ' : 'closes '}
            <RelativeTime at={poll.closesAt} />
          </span>
        ) : null}
      </p>
    </section>
  );
}

/** The options as they are, where nobody may answer and nothing is shown yet; and why. */
function Hidden({ poll: { results, mayAnswer, options } }: { poll: ShownPoll }) {
  return (
    <>
      {mayAnswer ? null : (
        <ul className="stack stack--s">
          {options.map((option) => (
            <li key={option} dir="auto">
              {option}
            </li>
          ))}
        </ul>
      )}
      <p className="muted small">
        {results === 'closed'
          ? 'What was answered is shown when the poll is closed.'
          : 'What others have answered is shown once you have.'}
      </p>
    </>
  );
}

function PollForm({ publicId, poll }: { publicId: string; poll: ShownPoll }) {
  const { kind, options, mine } = poll;
  return (
    <form method="post" action={paths.answerPoll(publicId)} className="stack">
      <fieldset className="field">
        <legend className="field__hint">{pollKindWords[kind].hint}</legend>
        <div className="choices--boxed">
          {options.map((option, index) => (
            <label className="choice" key={option}>
              <OptionControl poll={poll} place={index + 1} option={option} />
              <span className="choice__label" dir="auto">
                {option}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="form__actions">
        <Button variant={mine ? 'plain' : 'primary'}>{mine ? 'Change your answer' : 'Answer'}</Button>
      </div>
    </form>
  );
}

function OptionControl({
  poll: { kind, options, mine },
  place,
  option,
}: {
  poll: ShownPoll;
  place: number;
  option: string;
}) {
  if (kind === 'ranked') {
    const rank = (mine?.indexOf(place) ?? -1) + 1;
    return (
      <select
        className="input poll__rank"
        name="rank"
        defaultValue={rank > 0 ? rank : ''}
        aria-label={`Rank of ${option}`}
      >
        <option value="">–</option>
        {options.map((other, index) => (
          <option key={other} value={index + 1}>
            {index + 1}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className="choice__box"
      type={kind === 'single' ? 'radio' : 'checkbox'}
      name="choice"
      value={place}
      defaultChecked={mine?.includes(place)}
      required={kind === 'single'}
    />
  );
}

function Outcome({ poll, outcome }: { poll: ShownPoll; outcome: NonNullable<ShownPoll['outcome']> }) {
  const { options, answers, kind, mine } = poll;
  return (
    <div className="stack stack--s">
      {outcome.winner === null ? null : (
        <p>
          <strong dir="auto">{options[outcome.winner - 1]}</strong> {poll.closed ? 'has won.' : 'is ahead.'}
        </p>
      )}
      <ul className="stack stack--s" aria-label={kind === 'ranked' ? 'First choices' : 'Answers'}>
        {options.map((option, index) => (
          <li key={option}>
            <Progress
              label={`${option}${mine?.includes(index + 1) && kind !== 'ranked' ? ' (your answer)' : ''}`}
              done={outcome.counts[index] ?? 0}
              total={Math.max(1, answers)}
            />
          </li>
        ))}
      </ul>
      {outcome.rounds.length > 0 && answers > 0 ? (
        <PollRounds rounds={outcome.rounds} options={options} winner={outcome.winner} />
      ) : null}
    </div>
  );
}
