import Check from 'lucide/dist/esm/icons/check.mjs';
import { formatCount } from '#app/lib/plural';
import { Icon } from './icon';

export interface Facet {
  /** Where this choice leads; a chosen one leads to the list without it. */
  href: string;
  label: string;
  count?: number | undefined;
  chosen?: boolean | undefined;
}

/** Ways to narrow a list, each with what it would leave. */
export function Facets({ title, facets }: { title: string; facets: readonly Facet[] }) {
  return (
    <nav aria-label={title}>
      <h2 className="facets__title">{title}</h2>
      <ul className="facets">
        {facets.map((facet) => (
          <li key={facet.href}>
            <a
              className="facet"
              href={facet.href}
              aria-current={facet.chosen ? 'true' : undefined}
              rel="nofollow"
            >
              <span className="facet__name">
                {facet.chosen ? <Icon of={Check} /> : null}
                <bdi>{facet.label}</bdi>
              </span>
              {facet.count === undefined ? null : (
                <span className="facet__count">{formatCount(facet.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
