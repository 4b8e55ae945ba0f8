import { ButtonLink } from '#app/components/button';
import { Notice } from '#app/components/notice';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';

interface WithdrawnNoteProps {
  publicId: string;
  /** Null for those of the time before it was noted. */
  at: string | null;
  mayGiveAgain: boolean;
  mayErase: boolean;
  wasRefused: boolean;
  /** Whether moderators have a case about it, in which they read it still. */
  hasCase: boolean;
  /** Until when its words are kept; null when they are gone. */
  wordsUntil: string | null;
  erasedAt: string | null;
}

/** What its author reads above a review that they have withdrawn: until when it is kept, and the way back where there is one. */
export function WithdrawnNote({ publicId, at, ...is }: WithdrawnNoteProps) {
  return (
    <Notice
      title={
        at ? (
          <>
            You withdrew this <RelativeTime at={at} />
          </>
        ) : (
          'You withdrew this'
        )
      }
      actions={<WaysOn publicId={publicId} {...is} />}
    >
      <WhatIsLeft {...is} /> {is.mayGiveAgain ? null : whyNot(is.wasRefused)}
    </Notice>
  );
}

function WaysOn({
  publicId,
  ...is
}: Pick<WithdrawnNoteProps, 'publicId' | 'mayGiveAgain' | 'mayErase' | 'erasedAt'>) {
  return (
    <>
      {is.mayGiveAgain ? (
        <ButtonLink href={paths.giveReviewAgain(publicId)}>
          {is.erasedAt ? 'Write it anew' : 'Change it and publish it again'}
        </ButtonLink>
      ) : null}
      {is.mayErase ? (
        <ButtonLink variant="quiet" href={paths.eraseReview(publicId)}>
          Delete its words now
        </ButtonLink>
      ) : null}
    </>
  );
}

function WhatIsLeft({
  erasedAt,
  wordsUntil,
  hasCase,
}: Pick<WithdrawnNoteProps, 'erasedAt' | 'wordsUntil' | 'hasCase'>) {
  if (erasedAt)
    return (
      <>
        Its words and photos were deleted <RelativeTime at={erasedAt} />.
      </>
    );
  return (
    <>
      {hasCase
        ? 'Nobody else can read it, but for moderators in the case that was opened about it.'
        : 'Nobody else can read it.'}{' '}
      {wordsUntil ? (
        <>
          Its words and photos are deleted <RelativeTime at={wordsUntil} />.
        </>
      ) : null}
    </>
  );
}

function whyNot(wasRefused: boolean): string {
  return wasRefused
    ? 'It was not shown because of a decision, so it cannot be published again.'
    : 'It cannot be published again as things are.';
}
