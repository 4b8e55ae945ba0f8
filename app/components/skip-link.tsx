/** The first stop of the Tab key: past everything that is the same on every page. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#content">
      Skip to content
    </a>
  );
}
