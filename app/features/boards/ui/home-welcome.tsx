import { SearchBox } from '#app/components/search-box';

interface HomeWelcomeProps {
  brand: string;
  /** One sentence of the brand's own; it has a good default in the settings. */
  line: string;
  askHref: string;
}

/** The first thing a visitor sees: what this place is for, and the box that answers most visits. */
export function HomeWelcome({ brand, line, askHref }: HomeWelcomeProps) {
  return (
    <header className="welcome">
      <h1>{line}</h1>
      <SearchBox id="welcome-search" large placeholder="What do you want to know?" />
      <p className="muted">
        Answers come from customers and from the {brand} team. Not found? <a href={askHref}>Ask a question</a>
      </p>
    </header>
  );
}
