import { Notice } from '#app/components/notice';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import type { AppealCase } from '../appeal-queries.server';
import type { HoldAppeal } from '../hold-appeal-queries.server';
import { decisionReasonWords, decisionWords } from '../queue-item';

/** What an author says against a decision, and the decision itself: whoever judges sees both. */
export function AppealView({ appeal, unanswered }: { appeal: AppealCase; unanswered: boolean | null }) {
  return (
    <Section title="The appeal">
      <p dir="auto" className="case__note">
        {appeal.words}
      </p>
      <Notice title={`${decisionWords[appeal.decision]} by ${appeal.deciderName}`}>
        <p>
          {decisionReasonWords(appeal.reason)} <span dir="auto">{appeal.noteToAuthor}</span>{' '}
          <RelativeTime at={appeal.decidedAt} />
        </p>
      </Notice>
      <Promised
        {...appeal}
        otherwise={unanswered ? 'the review appears' : 'it stands before everything else until somebody does'}
      />
    </Section>
  );
}

/** What an author says against it that their review waits. Any decision about the review answers it. */
export function HoldAppealView({ appeal }: { appeal: HoldAppeal }) {
  return (
    <Section title="Its author appeals against the wait">
      <p dir="auto" className="case__note">
        {appeal.words}
      </p>
      <Promised {...appeal} otherwise="the review appears" />
    </Section>
  );
}

interface PromisedProps {
  answerBy: string;
  overdueAt: string | null;
  /** What happens when nobody answers in time. */
  otherwise: string;
}

function Promised({ answerBy, overdueAt, otherwise }: PromisedProps) {
  return (
    <p className={overdueAt ? 'queue__age queue__age--overdue' : 'queue__age'}>
      {overdueAt ? 'The promised answer was due ' : 'An answer is promised '}
      <RelativeTime at={answerBy} />. If nobody answers in time, {otherwise}.
    </p>
  );
}
