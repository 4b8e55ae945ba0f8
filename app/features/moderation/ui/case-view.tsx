import { PersonLine, PersonName, type Person } from '#app/components/person-line';
import { Prose } from '#app/components/prose';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import type { SafeHtml } from '#app/lib/safe-html';
import { decisionReasonWords, decisionWords, type DecisionKind } from '../queue-item';

export interface CaseFlag {
  reporter: Person;
  /** The listed reason, in words. */
  reason: string;
  note: string;
  at: string;
  /** How often this person's flags were right, in words. */
  past: string;
}

export interface CaseViewProps {
  /** What is to be decided, with the words themselves. Stars of a review are left out: they may not matter. */
  subject: {
    title: string;
    href: string;
    html: SafeHtml;
    /** Words without marks, where there are no others: what a member says of themselves. */
    plain?: string | null | undefined;
    at: string;
  };
  author: Person;
  /** Their record in a line each: joined, posts, earlier decisions. */
  record: ReadonlyArray<{ label: string; value: string }>;
  earlier: ReadonlyArray<{
    href: string;
    title: string;
    decision: DecisionKind;
    reason: string;
    createdAt: string;
  }>;
  flags: readonly CaseFlag[];
  /** The rules that it met, and which of its words. */
  hits: ReadonlyArray<{ href: string; name: string; version: number; matched: string }>;
  /** What was unusual about how it came, and the reviews that show it. */
  signals: ReadonlyArray<{ name: string; words: string; reviews: readonly string[] }>;
  /** What stood before it, when the words only make sense as an answer. */
  before?: { author: Pick<Person, 'name' | 'href'>; html: SafeHtml } | null | undefined;
}

/** Everything needed to decide, on one screen: the words, what they answer, who wrote them, who objects and why. */
export function CaseView(props: CaseViewProps) {
  const { subject, author, flags, hits, signals, before } = props;
  return (
    <div className="case">
      <article className="case__subject">
        <h2 dir="auto">
          <a href={subject.href}>{subject.title}</a>
        </h2>
        {before ? (
          <blockquote className="case__before">
            <p className="small">
              In answer to <PersonName person={before.author} />
            </p>
            <Prose html={before.html} />
          </blockquote>
        ) : null}
        <PersonLine person={author} detail={<RelativeTime at={subject.at} />} />
        {subject.plain ? (
          <p dir="auto" className="case__note">
            {subject.plain}
          </p>
        ) : (
          <Prose html={subject.html} className="post__body" />
        )}
      </article>
      {hits.length > 0 ? <CaseHits hits={hits} /> : null}
      {signals.length > 0 ? <CaseSignals signals={signals} /> : null}
      <Section title={flags.length > 0 ? 'What people say is wrong' : 'Nobody has flagged this'}>
        <ul className="stack stack--s">
          {flags.map((flag) => (
            <li key={flag.reporter.id} className="case__flag">
              <strong>{flag.reason}</strong>
              {flag.note ? <p dir="auto">{flag.note}</p> : null}
              <p className="meta">
                <PersonName person={flag.reporter} />
                <span>{flag.past}</span>
                <RelativeTime at={flag.at} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <AuthorSoFar {...props} />
    </div>
  );
}

function CaseHits({ hits }: Pick<CaseViewProps, 'hits'>) {
  return (
    <Section title="The rules it met">
      <ul className="stack stack--s">
        {hits.map((hit) => (
          <li key={`${hit.href}${hit.version}${hit.matched}`} className="case__flag">
            <a href={hit.href} dir="auto">
              {hit.name}
            </a>
            <p className="meta">
              <span>Version {hit.version}</span>
              {hit.matched ? <bdi>{hit.matched}</bdi> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CaseSignals({ signals }: Pick<CaseViewProps, 'signals'>) {
  return (
    <Section title="How it came">
      <ul className="stack stack--s">
        {signals.map(({ name, words, reviews }) => (
          <li key={name} className="case__flag">
            <strong>{name}</strong>
            <p>{words}</p>
            <p className="meta">
              {reviews.map((href, at) => (
                <a key={href} href={href}>
                  Review {at + 1}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p className="small muted">
        Any of this happens to honest customers, too. It is a reason to look, and none to withhold.
      </p>
    </Section>
  );
}

function AuthorSoFar({ record, earlier }: Pick<CaseViewProps, 'record' | 'earlier'>) {
  return (
    <Section title="The author so far">
      <dl className="record">
        {record.map((row) => (
          <div key={row.label} className="record__row">
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {earlier.length > 0 ? (
        <ul className="rows" aria-label="Earlier decisions">
          {earlier.map((line) => (
            <li key={line.href} className="case__earlier">
              <a href={line.href} dir="auto">
                {line.title}
              </a>
              <p className="meta">
                <span>{decisionWords[line.decision]}</span>
                <span>{decisionReasonWords(line.reason)}</span>
                <RelativeTime at={line.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
