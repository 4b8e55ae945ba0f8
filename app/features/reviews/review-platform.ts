/** A place that collects reviews itself and asks for a link to the original where one is shown. */
export interface ReviewPlatform {
  name: string;
  title: string;
  original: (ref: string) => string;
}

const platforms: readonly ReviewPlatform[] = [
  {
    name: 'trustpilot',
    title: 'Trustpilot',
    original: (ref) => `https://www.trustpilot.com/reviews/${encodeURIComponent(ref)}`,
  },
];

/** Names of the platforms, as imported reviews keep them. What such a place collected is marked up there, never here. */
export const platformNames = platforms.map(({ name }) => name);

/** Where the original of a review stands; null for one that was collected by the brand itself. */
export function originalOf(tool: string | null, ref: string | null): { title: string; href: string } | null {
  const platform = platforms.find(({ name }) => name === tool);
  return platform && ref ? { title: platform.title, href: platform.original(ref) } : null;
}
