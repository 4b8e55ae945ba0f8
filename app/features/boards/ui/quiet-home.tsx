import MessagesSquare from 'lucide/dist/esm/icons/messages-square.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { paths } from '#app/lib/paths';

/** A community that has just opened: nothing is pretended, and the first act is one click away. */
export function QuietHome({ signedIn }: { signedIn: boolean }) {
  return (
    <EmptyState
      icon={MessagesSquare}
      title="This community has just opened"
      action={
        signedIn ? (
          <ButtonLink href={paths.newThread()}>Ask the first question</ButtonLink>
        ) : (
          <ButtonLink href={paths.signUp()}>Join as one of the first</ButtonLink>
        )
      }
    >
      Questions, answers and what people think of the products will stand here, newest first. Every community
      begins with one good question.
    </EmptyState>
  );
}
