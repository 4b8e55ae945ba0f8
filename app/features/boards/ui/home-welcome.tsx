import { ButtonLink } from '#app/components/button';
import { SearchBox } from '#app/components/search-box';
import { useTeamLabel } from '#app/components/team-context';
import { paths } from '#app/lib/paths';

/**
 * The head of the home page. A visitor learns what this place is for and gets the box that answers most visits; a
 * member is greeted and goes on.
 */
export function HomeWelcome({ name }: { name: string | null }) {
  const team = useTeamLabel('admin');
  if (name !== null) {
    return (
      <header className="page-header">
        <h1>
          Good to see you, <bdi>{name}</bdi>
        </h1>
        <ButtonLink href={paths.newThread()} variant="primary">
          Ask a question
        </ButtonLink>
      </header>
    );
  }
  return (
    <header className="welcome">
      <h1>Ask people who use it</h1>
      <SearchBox id="welcome-search" large placeholder="What do you want to know?" />
      <p className="muted">
        Answers come from customers and from the {team}. Not found?{' '}
        <a href={paths.newThread()}>Ask a question</a>
      </p>
    </header>
  );
}
