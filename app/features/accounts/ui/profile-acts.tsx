import { ActionForm } from '#app/components/action-form';
import { ButtonLink } from '#app/components/button';
import { paths } from '#app/lib/paths';

interface ProfileActsProps {
  handle: string;
  publicId: string;
  own: boolean;
  mayReadStatement: boolean;
  mayThank: boolean;
  mayGiveBadge: boolean;
  mayFlag: boolean;
  mayCleanUp: boolean;
  mayOpenCase: boolean;
}

/** What the viewer may do with somebody's profile. */
export function ProfileActs(props: ProfileActsProps) {
  const {
    handle,
    publicId,
    own,
    mayReadStatement,
    mayThank,
    mayGiveBadge,
    mayFlag,
    mayCleanUp,
    mayOpenCase,
  } = props;
  return (
    <>
      {own ? <ButtonLink href={paths.yourPath()}>Your path</ButtonLink> : null}
      {own ? <ButtonLink href={paths.settings()}>Edit profile</ButtonLink> : null}
      {mayReadStatement ? <ButtonLink href={paths.statement(handle)}>Points statement</ButtonLink> : null}
      {mayThank ? <ButtonLink href={paths.thankMember(handle)}>Thank</ButtonLink> : null}
      {mayGiveBadge ? (
        <ButtonLink variant="quiet" href={paths.giveBadge(handle)}>
          Give a badge
        </ButtonLink>
      ) : null}
      {mayFlag ? (
        <ButtonLink variant="quiet" href={paths.flag('member', publicId)}>
          Flag
        </ButtonLink>
      ) : null}
      {mayCleanUp ? (
        <ButtonLink variant="quiet" href={paths.cleanUp(handle)}>
          Clean up
        </ButtonLink>
      ) : null}
      {mayOpenCase ? (
        <ActionForm action={paths.openCase(handle)} variant="quiet">
          Open a case
        </ActionForm>
      ) : null}
    </>
  );
}
