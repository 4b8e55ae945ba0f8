import { ButtonLink } from '#app/components/button';
import { paths } from '#app/lib/paths';

interface ReviewActsProps {
  publicId: string;
  isPublished: boolean;
  hasVideo: boolean;
  /** Whether the brand has answered, in public and in private: then its buttons change what stands. */
  answered: boolean;
  repliedPrivately: boolean;
  /** What opening a thread about it is called for this viewer; null when they may not. */
  opening: string | null;
  mayAppeal: boolean;
  mayAppealHold: boolean;
  mayEdit: boolean;
  mayFlag: boolean;
  mayObject: boolean;
  mayPropose: boolean;
  mayReply: boolean;
  mayRespond: boolean;
  mayWithdraw: boolean;
}

/** What this viewer can do about a review: its author, the team and readers each find their own. */
export function ReviewActs({
  publicId,
  isPublished,
  hasVideo,
  answered,
  repliedPrivately,
  opening,
  ...may
}: ReviewActsProps) {
  const { mayAppeal, mayEdit, mayFlag, mayObject, mayPropose, mayReply, mayRespond, mayWithdraw } = may;
  return (
    <div className="cluster">
      {mayEdit ? (
        <>
          <ButtonLink href={paths.editReview(publicId)}>Change it</ButtonLink>
          <ButtonLink href={paths.videoOfReview(publicId)}>
            {hasVideo ? 'Change the video' : 'Add a video'}
          </ButtonLink>
        </>
      ) : null}
      {mayAppeal ? (
        <ButtonLink href={paths.settingsDecisions()}>Read the decision or appeal</ButtonLink>
      ) : null}
      {may.mayAppealHold ? (
        <ButtonLink href={paths.appealHold(publicId)}>Appeal while it waits</ButtonLink>
      ) : null}
      {opening ? <ButtonLink href={paths.openReviewThread(publicId)}>{opening}</ButtonLink> : null}
      {mayWithdraw ? <ButtonLink href={paths.withdrawReview(publicId)}>Withdraw it</ButtonLink> : null}
      {mayRespond ? (
        <ButtonLink href={paths.respondToReview(publicId)}>
          {answered ? 'Change the answer' : 'Answer for the brand'}
        </ButtonLink>
      ) : null}
      {mayReply ? (
        <ButtonLink href={paths.replyToReviewPrivately(publicId)}>
          {repliedPrivately ? 'Change the private reply' : 'Reply in private'}
        </ButtonLink>
      ) : null}
      {mayObject ? <ButtonLink href={paths.objectToReview(publicId)}>Object to it</ButtonLink> : null}
      {mayPropose ? (
        <ButtonLink href={paths.proposeWords('review', publicId)}>Ask to use these words</ButtonLink>
      ) : null}
      {isPublished ? (
        <>
          <a href={paths.proofOfReview(publicId)} download>
            Proof
          </a>
          <a href={paths.aboutProofs()}>What a proof says</a>
        </>
      ) : null}
      {mayFlag ? (
        <ButtonLink variant="quiet" href={paths.flag('review', publicId)}>
          Flag
        </ButtonLink>
      ) : null}
    </div>
  );
}
