import { Notice } from '#app/components/notice';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import type { AppealCase } from '../appeal-queries.server';
import { decisionReasonWords, decisionWords } from '../queue-item';

/** What an author says against a decision, and the decision itself: whoever judges sees both. */
export function AppealView({ appeal }: { appeal: AppealCase }) {
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
    </Section>
  );
}
