import { ButtonLink } from '#app/components/button';
import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';
import type { ShownGathering } from '../gathering';
import { AnswerForm } from './answer-form';
import { ReaderTime } from './reader-time';
import { ComerList } from './comer-list';

interface GatheringPanelProps {
  thread: { publicId: string; title: string; board: { slug: string } };
  gathering: ShownGathering;
}

/** When and where, who comes, and what the viewer says to it: under the words of an event. */
export function GatheringPanel({ thread, gathering }: GatheringPanelProps) {
  const { publicId, title, board } = thread;
  const { phase, mayManage, followUp, mayFollowUp, cancelNote, words, comers, moreComers } = gathering;
  return (
    <section className="gathering" aria-labelledby="gathering-title">
      <h2 id="gathering-title">When and where</h2>
      {phase === 'cancelled' ? (
        <Notice title="This event is cancelled">
          <bdi>{cancelNote}</bdi>
        </Notice>
      ) : null}
      <Facts gathering={gathering} />
      <AnswerForm publicId={publicId} gathering={gathering} />
      <p>{words.comers}</p>
      {comers.length > 0 ? <ComerList comers={comers} /> : null}
      {moreComers ? <a href={paths.comers(publicId)}>Everybody who comes</a> : null}
      <div className="cluster">
        <ButtonLink href={paths.eventFile(publicId)} download>
          Calendar file
        </ButtonLink>
        {mayManage ? (
          <>
            <ButtonLink href={paths.changeEvent(publicId)}>Change time or place</ButtonLink>
            <ButtonLink href={paths.cancelEvent(publicId)} variant="quiet">
              Cancel the event
            </ButtonLink>
          </>
        ) : null}
        {mayFollowUp ? (
          <ButtonLink
            href={paths.newThread({
              board: board.slug,
              kind: 'discussion',
              follows: publicId,
              title: `After “${title}”`,
            })}
            variant="primary"
          >
            Open a follow-up thread
          </ButtonLink>
        ) : null}
      </div>
      {followUp ? (
        <p>
          It goes on in{' '}
          <a href={paths.thread(followUp)} dir="auto">
            {followUp.title}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Facts({ gathering }: { gathering: ShownGathering }) {
  const { startsAt, endsAt, zone, when, place, link, phase } = gathering;
  return (
    <dl className="gathering__facts">
      <dt>When</dt>
      <dd>
        <time dateTime={startsAt}>{when}</time>
        {phase === 'on' ? ' – now' : null}
        {phase === 'over' ? ' – over' : null}
        <ReaderTime startsAt={startsAt} endsAt={endsAt} zone={zone} />
      </dd>
      <dt>Where</dt>
      <dd>
        {place ? <bdi className="gathering__place">{place}</bdi> : null}
        {link ? (
          <a href={link} rel="nofollow ugc noopener" dir="ltr">
            {link}
          </a>
        ) : null}
      </dd>
      <dt>Room</dt>
      <dd>{gathering.words.room}</dd>
    </dl>
  );
}
