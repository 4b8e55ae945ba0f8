/** An address that leads away from here: with a scheme, with `www.`, or as the target of a link in Markdown. */
const address = /https?:\/\/[^\s<>()[\]"']+|\bwww\.[^\s<>()[\]"']+/gi;
/** The target of a Markdown link, but not the address of a post here (every quote has one) or of a picture sent to us. */
const away = /\]\((?!\/(?:(?:threads|replies)\/[a-z0-9]{12}|uploads\/[a-z0-9]{12}\/full\.webp)\))/i;
/** The same up to its end. Bounded, because a text of nothing but beginnings would be read once for each of them. */
const target = new RegExp(`${away.source}[^)]{0,500}\\)`, 'gi');

/**
 * Whether words name an address or link to one. Seen in what was typed: nothing that renders to a link escapes it,
 * except the address of a post here, as every quote has it, or of a picture that was sent to us.
 */
export function hasLink(text: string): boolean {
  return /https?:\/\/|www\.\S|\]:\s{0,5}\/\//i.test(text) || away.test(text);
}

/** The links of a text, as they were typed. A Markdown link that names a full address is one link, not two. */
export function linksIn(text: string): string[] {
  const targets = text.match(target) ?? [];
  const rest = text.replace(target, ' ');
  return [...targets.map((found) => found.slice(2, -1)), ...(rest.match(address) ?? [])];
}

/** The hosts that links lead to, lower case, each once, in the spelling of the domain name system. */
export function hostsOf(links: readonly string[]): string[] {
  return [...new Set(links.flatMap((link) => hostOf(link) ?? []))];
}

function hostOf(link: string): string | null {
  const absolute = /^(?:https?:)?\/\//i.test(link) ? link.replace(/^\/\//, 'http://') : `http://${link}`;
  const [first = ''] = absolute.split(/[\s<>]/);
  return URL.canParse(first) ? new URL(first).hostname.replace(/\.$/, '').replace(/^www\./, '') : null;
}

/** Whether a host is one of a list, or lies under one: compared label by label, so `notspam.test` is not `spam.test`. */
export function isUnder(host: string, listed: readonly string[]): string | null {
  return listed.find((one) => host === one || host.endsWith(`.${one}`)) ?? null;
}

/** A host as the team types it, in the spelling of the domain name system; null for what is none. */
export function readHost(typed: string): string | null {
  const host = hostOf(typed.trim().replace(/\/.*$/, (rest) => (rest.startsWith('//') ? rest : '')));
  return host && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null;
}
