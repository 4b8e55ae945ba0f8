import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { paths } from '#app/lib/paths';
import type { Group, Membership } from '../group';

interface OwnStandingProps {
  group: Pick<Group, 'slug' | 'kind'> & { membership: Membership | null };
  signedIn: boolean;
  mayJoin: boolean;
}

/** How the reader stands to a group, and the one act that changes it. */
export function OwnStanding({ group, signedIn, mayJoin }: OwnStandingProps) {
  const { slug, kind, membership } = group;
  if (!signedIn)
    return (
      <p>
        <ButtonLink href={paths.signIn(paths.group(slug))}>Sign in to join</ButtonLink>
      </p>
    );
  if (membership?.state === 'in')
    return (
      <div className="cluster">
        <p>{membership.isLeader ? 'You lead this group.' : 'You are in this group.'}</p>
        <ActionForm action={paths.leaveGroup(slug)}>Leave the group</ActionForm>
      </div>
    );
  if (membership?.state === 'asked')
    return (
      <div className="cluster">
        <p>You have asked to join. You are told when a leader has decided.</p>
        <ActionForm action={paths.leaveGroup(slug)}>Take it back</ActionForm>
      </div>
    );
  if (!mayJoin) return null;
  return (
    <div className="cluster">
      {membership ? <p>You are invited.</p> : null}
      <ActionForm action={paths.joinGroup(slug)} variant="primary">
        {kind === 'closed' && !membership ? 'Ask to join' : 'Join the group'}
      </ActionForm>
      {membership ? <ActionForm action={paths.leaveGroup(slug)}>No, thank you</ActionForm> : null}
    </div>
  );
}
