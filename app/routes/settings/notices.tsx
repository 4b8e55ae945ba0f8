import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { listFollowed, type Followed } from '#app/features/boards/follow-queries.server';
import { FollowButton } from '#app/features/boards/ui/follow-button';
import { takesReplyLetters } from '#app/features/notifications/mail-preference-queries.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { requireMember } from '#app/http/guard.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Notices and letters' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const [replies, followed] = await Promise.all([takesReplyLetters(db, actor.id), listFollowed(db, actor)]);
  return json({ replies, confirmed: actor.emailVerified, ...followed });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const replies = (await args.request.formData()).get('replies') === 'true';
  await setMailPreference(ctx, { replies });
  return seeOther(
    paths.settingsNotices(),
    replies ? 'You get letters about replies.' : 'You get no more letters about replies.',
  );
}

export default function NoticeSettings() {
  const { replies, confirmed, boards, tags } = useLoaderData<typeof loader>();
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
      <ActionForm
        action={paths.settingsNotices()}
        fields={{ replies: String(!replies) }}
        variant={replies ? 'plain' : 'primary'}
      >
        {replies ? 'Send me no letters about replies' : 'Send me letters about replies'}
      </ActionForm>
      <FollowedList title="Boards you follow" followed={boards} of={paths.followBoard} />
      <FollowedList title="Tags you follow" followed={tags} of={paths.followTag} />
    </SettingsPage>
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
