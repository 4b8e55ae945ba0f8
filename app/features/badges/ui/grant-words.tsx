import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';

export interface GrantWordsProps {
  givenFor: string | null;
  givenBy: string | null;
  /** What was said when it was taken away; null while it stands. */
  taken: {
    revokedAt: string;
    revokeReason: string | null;
    contestWords: string | null;
    contestedAt: string | null;
    answer: string | null;
    answeredAt: string | null;
  } | null;
  own: boolean;
}

/** What people said about a badge: why it was given by hand, and why it was taken away, in its order. */
export function GrantWords({ givenFor, givenBy, taken, own }: GrantWordsProps) {
  return (
    <>
      {givenFor ? (
        <Section title={`What ${givenBy ?? 'the team'} says`} id="given">
          <blockquote dir="auto">{givenFor}</blockquote>
        </Section>
      ) : null}
      {taken ? (
        <Section title="It was taken away" id="taken">
          <blockquote dir="auto">{taken.revokeReason ?? ''}</blockquote>
          <p className="meta">
            <RelativeTime at={taken.revokedAt} />
          </p>
        </Section>
      ) : null}
      {taken?.contestWords && taken.contestedAt ? (
        <Section title={own ? 'What you said' : 'What the member says'} id="contested">
          <blockquote dir="auto">{taken.contestWords}</blockquote>
          <p className="meta">
            <RelativeTime at={taken.contestedAt} />
          </p>
        </Section>
      ) : null}
      {taken?.answer && taken.answeredAt ? (
        <Section title="It stays away" id="answer">
          <blockquote dir="auto">{taken.answer}</blockquote>
          <p className="meta">
            <RelativeTime at={taken.answeredAt} />
          </p>
        </Section>
      ) : null}
    </>
  );
}
