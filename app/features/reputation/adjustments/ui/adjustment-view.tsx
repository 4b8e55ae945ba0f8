import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { plural } from '#app/lib/plural';

interface AdjustmentViewProps {
  points: number;
  reason: string;
  at: string;
  contestWords: string | null;
  contestedAt: string | null;
  undoneAt: string | null;
  undoReason: string | null;
  keptAt: string | null;
  keepReason: string | null;
  /** Who gave it, who said that it stays and who took it back; for the team alone. */
  people: { givenBy: string; undoneBy: string | null; keptBy: string | null } | null;
}

/** An adjustment with everything that was said about it, in its order. */
export function AdjustmentView({ points, reason, at, people, ...then }: AdjustmentViewProps) {
  const amount = plural(Math.abs(points), 'point was', 'points were');
  return (
    <>
      <Section title={`${amount} ${points > 0 ? 'given' : 'taken'}`} id="reason">
        <Words words={reason} at={at} by={people?.givenBy} />
      </Section>
      {then.contestWords && then.contestedAt ? (
        <Section title={people ? 'What the member says' : 'What you said'} id="words">
          <Words words={then.contestWords} at={then.contestedAt} />
        </Section>
      ) : null}
      {then.keepReason && then.keptAt ? (
        <Section title="Somebody else looked at it: it stays" id="kept">
          <Words words={then.keepReason} at={then.keptAt} by={people?.keptBy} />
        </Section>
      ) : null}
      {then.undoReason && then.undoneAt ? (
        <Section title="It was taken back" id="undone">
          <Words words={then.undoReason} at={then.undoneAt} by={people?.undoneBy} />
        </Section>
      ) : null}
    </>
  );
}

function Words({ words, at, by }: { words: string; at: string; by?: string | null | undefined }) {
  return (
    <>
      <blockquote dir="auto">{words}</blockquote>
      <p className="meta">
        {by ? <bdi>{by}</bdi> : null}
        <RelativeTime at={at} />
      </p>
    </>
  );
}
