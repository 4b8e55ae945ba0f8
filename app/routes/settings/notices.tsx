import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { listFollowed, type Followed } from '#app/features/boards/follow-queries.server';
import { getFeedKey } from '#app/features/boards/own-feed.server';
import { FollowButton } from '#app/features/boards/ui/follow-button';
import { OwnFeed } from '#app/features/boards/ui/own-feed';
import { letterLists, type LetterList } from '#app/features/notifications/letter-token.server';
import { getMailPreferences } from '#app/features/notifications/mail-preference-queries.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { wantInvitations } from '#app/features/reviews/invitations/end-invitations.server';
import { wantsInvitations } from '#app/features/reviews/invitations/invitation-queries.server';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Notices and letters' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await requireMember(args);
  const [letters, invited, followed, feedKey] = await Promise.all([
    getMailPreferences(db, actor.id),
    wantsInvitations(db, actor.id),
    listFollowed(db, actor),
    getFeedKey(db, actor.id),
  ]);
  const { origin } = visit.services.config.http;
  return json({
    letters,
    invited,
    confirmed: actor.emailVerified,
    feed: feedKey && `${origin}${paths.ownFeed({ key: feedKey })}`,
    ...followed,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await args.request.formData();
  const wanted = form.get('wanted') === 'true';
  if (form.get('list') === 'invitations') {
    const set = await wantInvitations(ctx, wanted);
    const done = wanted ? 'You are invited to review what you buy.' : 'You are invited to nothing any more.';
    return seeOther(paths.settingsNotices(), set.ok ? done : 'Confirm your address first.');
  }
  const list = letterLists.find((each) => each === form.get('list')) ?? 'replies';
  await setMailPreference(ctx, { list, wanted });
  return seeOther(
    paths.settingsNotices(),
    wanted ? `You get letters about ${list}.` : `You get no more letters about ${list}.`,
  );
}

export default function NoticeSettings() {
  const { letters, invited, confirmed, feed, boards, tags } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      current={paths.settingsNotices()}
      title="Notices and letters"
      lead="What you hear of, here and by mail. Each thread has its own choice on its page."
    >
      <h2>Letters about replies</h2>
      <p>
        When somebody replies in what you follow and you have not read it here, a letter gathers it: at most
        one an hour for each thread.
        {confirmed ? '' : ' Confirm your address first; until then nothing is sent.'}
      </p>
      <LetterSwitch list="replies" wanted={letters.replies} />
      <h2>Letters about events</h2>
      <p>
        When an event that you come to has another time or place, is cancelled, has a place for you or begins
        soon, and you have not read it here.
      </p>
      <LetterSwitch list="events" wanted={letters.events} />
      <h2>Letters about articles</h2>
      <p>
        When one of yours is published, sent back or declined, or one waits for you to read it, and you have
        not seen it here.
      </p>
      <LetterSwitch list="articles" wanted={letters.articles} />
      <h2>Letters about requests</h2>
      <p>
        When the team asks whether it may use words that you wrote here, once for each, and you have not seen
        it here. Without your yes nothing is used.
      </p>
      <LetterSwitch list="requests" wanted={letters.requests} />
      <h2>Letters about reviews</h2>
      <p>
        When the team opens a thread about a review of yours, or what it tells of is solved: then we ask once
        whether you would change it.
      </p>
      <LetterSwitch list="reviews" wanted={letters.reviews} />
      <h2>Letters about thanks</h2>
      <p>When a person of the team thanks you in words of their own, and you have not seen it here.</p>
      <LetterSwitch list="thanks" wanted={letters.thanks} />
      <h2>Invitations to review</h2>
      <p>
        When something that you ordered has arrived and the brand invites its customers: one letter for each
        thing and one reminder, the same to everybody.
      </p>
      <ActionForm
        action={paths.settingsNotices()}
        fields={{ list: 'invitations', wanted: String(!invited) }}
        variant={invited ? 'plain' : 'primary'}
      >
        {invited ? 'Invite me to review nothing' : 'Invite me to review what I buy'}
      </ActionForm>
      <h2>Letters about rewards</h2>
      <p>
        When one that you asked for is sent, declined or cannot be sent, or can be used a few days more, and
        you have not seen it here.
      </p>
      <LetterSwitch list="rewards" wanted={letters.rewards} />
      <h2>Letters about milestones</h2>
      <p>When you reach one, or on your birthday if you entered it, and you have not seen it here.</p>
      <LetterSwitch list="milestones" wanted={letters.milestones} />
      <FollowedList title="Boards you follow" followed={boards} of={paths.followBoard} />
      <FollowedList title="Tags you follow" followed={tags} of={paths.followTag} />
      <OwnFeed address={feed} />
    </SettingsPage>
  );
}

function LetterSwitch({ list, wanted }: { list: LetterList; wanted: boolean }) {
  return (
    <ActionForm
      action={paths.settingsNotices()}
      fields={{ list, wanted: String(!wanted) }}
      variant={wanted ? 'plain' : 'primary'}
    >
      {wanted ? `Send me no letters about ${list}` : `Send me letters about ${list}`}
    </ActionForm>
  );
}

interface FollowedListProps {
  title: string;
  followed: readonly Followed[];
  of: (slug: string) => string;
}

function FollowedList({ title, followed, of }: FollowedListProps) {
  if (followed.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="rows">
        {followed.map(({ slug, name }) => (
          <li key={slug} className="cluster cluster--spread">
            <bdi>{name}</bdi>
            <FollowButton action={of(slug)} following what={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
