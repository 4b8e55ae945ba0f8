import ipaddr from 'ipaddr.js';

/** The ports on which the web is served. Others belong to something that a link has no business with. */
const webPorts = new Set([80, 443]);

/**
 * Whether an address is one of the open internet, on a port of the web. Everything with a special purpose is not: private
 * networks, this machine, metadata services, and the forms of IPv6 that carry an IPv4 address inside them, whichever one.
 *
 * Source: the IANA special-purpose address registries, as `ipaddr.js` knows them; of IPv6 only 2000::/3 is given out.
 */
export function isOpenInternet(address: string, port: number): boolean {
  if (!webPorts.has(port) || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] ?? 0) >> 5 === 1;
}
