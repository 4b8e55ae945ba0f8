import { formatCount, plural } from '#app/lib/plural';
import type { Counting } from '../award-counting';
import type { PatternEvidence } from '../pattern-evidence';
import { fullyTelling } from '../telling-award';

const countingWords: Readonly<Record<Counting, string>> = {
  telling: `What somebody gave in one thread counts in full ${fullyTelling} times, and by a quarter from then on, because people like what stands in the thread that they read.`,
  every: `Every award is counted, however many of them stand in one thread; in return the bound is wider, because people like what stands in the thread that they read.`,
};

/** The arithmetic behind a pattern in plain words, in the figures of the last look. */
export function PatternEvidenceText({ evidence }: { evidence: PatternEvidence }) {
  const { observed, givenToOthers, receivedFromOthers, amongOthers, expectedTenths, oddsExponent, alike } =
    evidence;
  return (
    <>
      <p>
        They gave each other <strong>{formatCount(observed)}</strong> awards. Were it chance who of them meets
        whom, about <strong>{(expectedTenths / 10).toFixed(1)}</strong> would be expected.
      </p>
      <p className="small muted">
        What they gave to others ({formatCount(givenToOthers)}) times what they received from others (
        {formatCount(receivedFromOthers)}), divided by the awards among everybody else (
        {formatCount(amongOthers)}). Each account is granted one award by and for others, so that newcomers
        are not judged by nothing. {countingWords[evidence.counting]} What happened in a board that only some
        may read is compared with its readers alone.
      </p>
      {oddsExponent === null ? null : (
        <p className="small muted">
          However many groups of this size there are, and though people vote where they read: luck brings as
          many less often than once in 10<sup>{oddsExponent}</sup> looks. It says that these accounts belong
          together, not why. Colleagues or a family look the same; that is yours to decide.
        </p>
      )}
      {alike > 0 ? (
        <p className="small muted">
          {plural(alike, 'of them used', 'of them used')} a browser that another of them had used in the month
          before. That is a hint, no proof: households and offices share browsers. It makes less of a surprise
          enough.
        </p>
      ) : null}
    </>
  );
}
