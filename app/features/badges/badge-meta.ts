import { cardSize } from './badge-card';

interface ShownBadge {
  name: string;
  rule: string;
  person: { name: string };
  /** The whole address of its picture, where its member shares it. */
  card: string | null;
}

/** What the page of somebody's badge says about itself to those who link it. Not shared, it says its title alone. */
export function badgeMeta({ name, rule, person, card }: ShownBadge) {
  const title = `${name}: ${person.name}`;
  if (!card) return [{ title }];
  return [
    { title },
    { name: 'description', content: rule },
    { property: 'og:title', content: title },
    { property: 'og:type', content: 'website' },
    { property: 'og:description', content: rule },
    { property: 'og:image', content: card },
    { property: 'og:image:alt', content: `${title}. ${rule}` },
    { property: 'og:image:width', content: String(cardSize.width) },
    { property: 'og:image:height', content: String(cardSize.height) },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
