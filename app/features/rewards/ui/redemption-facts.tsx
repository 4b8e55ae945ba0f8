import type { ReactNode } from 'react';
import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { dayOf } from '#app/lib/relative-time';
import { problemWords, stateWords } from '../redemption';
import type { Redemption } from '../redemption-queries.server';

export type ShownRedemption = Pick<
  Redemption,
  | 'publicId'
  | 'rewardPublicId'
  | 'title'
  | 'cost'
  | 'state'
  | 'note'
  | 'createdAt'
  | 'sentAt'
  | 'endsAt'
  | 'mailLentAt'
> & {
  /** For its member alone. */
  code: string | null;
  /** For the team alone. */
  forTeam: Pick<Redemption, 'handle' | 'displayName' | 'problem' | 'tries' | 'decidedBy'> | null;
  /** Whether its time has passed. */
  isOver: boolean;
};

/** Everything about a redemption: its state first, then the code, then how it came to be. */
export function RedemptionFacts({ redemption }: { redemption: ShownRedemption }) {
  const { state, code, note, cost, createdAt, sentAt, endsAt, isOver, mailLentAt, forTeam } = redemption;
  return (
    <>
      <p className="redemption__state">
        <strong>{isOver ? 'Its time is over' : stateWords[state]}</strong>
      </p>
      {code ? (
        <p className="redemption__code">
          <span className="muted">Your code</span> <code>{code}</code>
        </p>
      ) : null}
      {note ? (
        <blockquote className="redemption__note" dir="auto">
          {note}
        </blockquote>
      ) : null}
      <dl className="proof-facts">
        {forTeam ? (
          <Fact name="Member">
            <a href={paths.member(forTeam.handle)}>
              <bdi>{forTeam.displayName}</bdi>
            </a>
          </Fact>
        ) : null}
        <Fact name="Cost">{plural(cost, 'point', 'points')}</Fact>
        <Fact name="Asked for">
          <RelativeTime at={createdAt} />
        </Fact>
        {sentAt ? (
          <Fact name="Sent">
            <RelativeTime at={sentAt} />
          </Fact>
        ) : null}
        {endsAt ? <Fact name="Can be used until">{dayOf(endsAt)}</Fact> : null}
        {mailLentAt ? (
          <Fact name="Mail address">
            The shop may have it for this one; said <RelativeTime at={mailLentAt} />
          </Fact>
        ) : null}
        {forTeam?.decidedBy ? <Fact name="Decided by">{forTeam.decidedBy}</Fact> : null}
        {forTeam?.problem ? (
          <Fact name="The shop">
            {problemWords[forTeam.problem]} Told {plural(forTeam.tries, 'time', 'times')}.
          </Fact>
        ) : null}
        <Fact name="Reward">
          <a href={paths.reward(redemption.rewardPublicId)}>Its page</a>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
