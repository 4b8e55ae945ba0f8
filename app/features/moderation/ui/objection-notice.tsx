import { Notice } from '#app/components/notice';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';

export interface ObjectionNoticeProps {
  /** Until when the brand may object. */
  until: string;
  /** What is left to the team: every listed reason, or those alone that have no end. */
  isOver: boolean;
  /** Whether it is not public yet. */
  waits: boolean;
  /** Where the team objects; left out on that page itself. */
  href?: string | undefined;
}

/** What the public contract leaves to the team: the days, and what happens when nobody objects. */
export function ObjectionNotice({ until, isOver, waits, href }: ObjectionNoticeProps) {
  const rules = <a href={paths.rulesOfReviews()}>listed reason</a>;
  return (
    <Notice
      tone={isOver ? 'warning' : 'plain'}
      title={titleOf({ isOver, waits })}
      actions={href ? <a href={href}>Object to this review</a> : undefined}
    >
      {isOver ? (
        <p>
          They ended <RelativeTime at={until} />. What shows private data or is unlawful can be withheld
          still, and what a reader flags is looked at.
        </p>
      ) : (
        <p>
          The days to object end <RelativeTime at={until} />. Until then it can be withheld for a {rules};{' '}
          {waits ? 'without an objection the clock publishes it.' : 'later only what a reader flags.'} Its
          stars play no part.
        </p>
      )}
    </Notice>
  );
}

function titleOf({ isOver, waits }: Pick<ObjectionNoticeProps, 'isOver' | 'waits'>): string {
  if (isOver) return 'The days to object are over';
  return waits ? 'It appears by itself' : 'It is public';
}
