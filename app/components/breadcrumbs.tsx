/** Where this page hangs: the way back up, not the page itself. */
export function Breadcrumbs({ trail }: { trail: Array<{ href: string; label: string }> }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="breadcrumbs">
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>
              <bdi>{step.label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
