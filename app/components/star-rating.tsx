import type { ReactNode } from 'react';

// A five-pointed star in a box of 20 by 20.
const STAR = 'M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z';

interface StarRatingProps {
  /** 0 to 5; parts of a star are shown. */
  stars: number;
  /** What stands beside the stars: the figure, unless something else (or `null`) is given. */
  children?: ReactNode | undefined;
}

/** A rating to read: stars for the eye, words for everybody. */
export function StarRating({ stars, children }: StarRatingProps) {
  const figure = Number.isInteger(stars) ? String(stars) : stars.toFixed(1);
  const clipWidth = Math.max(0, Math.min(100, stars * 20));
  return (
    <span className="stars">
      <svg className="stars__picture" viewBox="0 0 100 20" role="img" aria-label={`${figure} out of 5 stars`}>
        <path className="stars__off" d={fiveStars} />
        <svg width={clipWidth} height="20" viewBox={`0 0 ${clipWidth || 1} 20`}>
          {clipWidth > 0 ? <path className="stars__on" d={fiveStars} /> : null}
        </svg>
      </svg>
      {children === undefined ? <span aria-hidden="true">{figure}</span> : children}
    </span>
  );
}

const fiveStars = [0, 20, 40, 60, 80]
  .map((x) => STAR.replace('M10 ', `M${10 + x} `).replace('L1.6', `L${1.6 + x}`))
  .join('');
