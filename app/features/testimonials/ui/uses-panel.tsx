import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import type { ConsentRow } from '../consent-queries.server';
import { uses, useTexts, type Use } from '../testimonial';

interface UsesPanelProps {
  authorKey: string;
  live: readonly Use[];
  rows: readonly ConsentRow[];
}

/** Each use with how it stands and a button to change it, and below the rows: the receipt of all that was said. */
export function UsesPanel({ authorKey, live, rows }: UsesPanelProps) {
  return (
    <>
      <ul className="uses">
        {uses.map((use) => (
          <UseLine
            key={use}
            use={use}
            authorKey={authorKey}
            isLive={live.includes(use)}
            last={rows.find((row) => row.use === use)}
          />
        ))}
      </ul>
      {live.length > 0 ? (
        <form method="post" action={paths.withdrawTestimonial(authorKey)}>
          <input type="hidden" name="use" value="all" />
          <Button variant="danger">Take all of it back</Button>
        </form>
      ) : null}
      <Receipt rows={rows} />
    </>
  );
}

interface UseLineProps {
  use: Use;
  authorKey: string;
  isLive: boolean;
  last: ConsentRow | undefined;
}

function UseLine({ use, authorKey, isLive, last }: UseLineProps) {
  const { title, text } = useTexts[use];
  return (
    <li className="uses__line">
      <div>
        <strong>{title}</strong>
        <p className="small muted">{text}</p>
        <p className="small">
          {isLive ? 'Allowed' : 'Not allowed'}
          {isLive && last?.endsAt ? (
            <>
              , ends <RelativeTime at={last.endsAt} />
            </>
          ) : null}
        </p>
      </div>
      <ActionForm
        action={isLive ? paths.withdrawTestimonial(authorKey) : paths.grantTestimonial(authorKey)}
        fields={{ use }}
        aria-label={`${isLive ? 'Take back' : 'Allow'}: ${title}`}
      >
        {isLive ? 'Take back' : 'Allow'}
      </ActionForm>
    </li>
  );
}

function Receipt({ rows }: { rows: readonly ConsentRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>Receipt</h2>
      <p className="small muted">
        Everything that was allowed and taken back, newest first. No row is ever changed.
      </p>
      <ul className="uses__receipt">
        {rows.map((row, nth) => (
          <li key={rows.length - nth}>
            {wordsOf(row)}: {useTexts[row.use].title} <RelativeTime at={row.at} />, wording {row.textVersion}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ granted, source }: ConsentRow): string {
  if (granted) return 'Allowed';
  return source === 'end' ? 'Ended by its date' : 'Taken back';
}
