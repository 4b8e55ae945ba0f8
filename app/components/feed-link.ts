/** Tells feed readers, in the head of a page, where its news are to be had. */
export function feedLink(href: string) {
  return { tagName: 'link' as const, rel: 'alternate', type: 'application/atom+xml', href };
}
