import { formatCount } from '#app/lib/plural';
import { lengthOfBurst } from '../pattern-words';

interface BurstEvidence {
  fromAt: string;
  untilAt: string;
  votes: number;
  usual: number;
  compared: number;
  sharesBrowser: boolean;
}

/** By what a burst is far more than people here give, in the figures of the look that found it. */
export function BurstEvidenceText({ burst, receivers }: { burst: BurstEvidence; receivers: number }) {
  const { votes, usual, compared } = burst;
  return (
    <>
      <p>
        One account gave <strong>{formatCount(votes)}</strong> votes to {formatCount(receivers)} others in{' '}
        {lengthOfBurst(burst)}. Of the bursts of everybody else in the month before, 99 of 100 stayed within{' '}
        <strong>{formatCount(usual)}</strong>.
      </p>
      <p className="small muted">
        A burst is votes that follow each other within two minutes; {formatCount(compared)} were compared.
        Only the votes of these minutes are held. It says that they came fast, not why: somebody who reads a
        long evening’s talk at once looks the same; that is yours to decide.
      </p>
      {burst.sharesBrowser ? (
        <p className="small muted">
          The account used a browser that one of those who got the votes had used in the month before. That is
          a hint, no proof: households and offices share browsers.
        </p>
      ) : null}
    </>
  );
}
