import { ButtonLink } from '#app/components/button';
import { Notice } from '#app/components/notice';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';

interface WithdrawnNoteProps {
  publicId: string;
  /** Null for those of the time before it was noted. */
  at: string | null;
  mayGiveAgain: boolean;
  wasRefused: boolean;
}

/** What its author reads above a review that they have withdrawn, with the way back where there is one. */
export function WithdrawnNote({ publicId, at, mayGiveAgain, wasRefused }: WithdrawnNoteProps) {
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
      actions={
        mayGiveAgain ? (
          <ButtonLink href={paths.giveReviewAgain(publicId)}>Change it and publish it again</ButtonLink>
        ) : undefined
      }
    >
      Nobody else can read it. {mayGiveAgain ? null : whyNot(wasRefused)}
    </Notice>
  );
}

function whyNot(wasRefused: boolean): string {
  return wasRefused
    ? 'It was not shown because of a decision, so it cannot be published again.'
    : 'It cannot be published again as things are.';
}
