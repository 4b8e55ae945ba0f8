import { Notice } from '#app/components/notice';
import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { TogetherLine } from './together-form';

interface TogetherOutcomeProps {
  decided: readonly string[];
  leftAlone: ReadonlyArray<{ publicId: string; code: string; by: string | null }>;
  lines: readonly TogetherLine[];
}

/** What one act did to several items, and what it left as it was. */
export function TogetherOutcome({ decided, leftAlone, lines }: TogetherOutcomeProps) {
  const titleOf = (publicId: string) => lines.find((line) => line.publicId === publicId)?.title ?? publicId;
  return (
    <>
      <div role="status">
        <Notice tone="positive" title={`${plural(decided.length, 'thing is', 'things are')} hidden`}>
          The authors are told. <a href={paths.moderation()}>Back to the queue</a>
        </Notice>
      </div>
      {decided.length > 0 ? (
        <Section title="Decided">
          <ul className="rows">
            {decided.map((publicId) => (
              <li key={publicId}>
                <a href={paths.queueItem(publicId)} dir="auto">
                  {titleOf(publicId)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {leftAlone.length > 0 ? (
        <Section title="Left alone">
          <ul className="rows">
            {leftAlone.map(({ publicId, code, by }) => (
              <li key={publicId}>
                <a href={paths.queueItem(publicId)} dir="auto">
                  {titleOf(publicId)}
                </a>
                <p className="meta">{whyLeft(code, by)}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function whyLeft(code: string, by: string | null): string {
  switch (code) {
    case 'decided-already':
      return `${by ?? 'Somebody else'} has decided it meanwhile.`;
    case 'withdrawn-meanwhile':
      return 'Its author has withdrawn it meanwhile.';
    case 'gone':
      return 'What it was about is gone.';
    case 'does-not-fit':
      return 'This one has to be decided on its own.';
    case 'too-late':
      return 'The days in which the team may object to it are over.';
    default:
      return 'This one is not yours to decide.';
  }
}
