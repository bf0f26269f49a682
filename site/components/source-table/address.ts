/** Longest address shown in full. */
const LONGEST = 64;

/** An address for people: without protocol, "www." and final slash; a long one loses its middle. */
export function addressOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const address = `${hostname.replace(/^www\./, '')}${decodeURI(pathname).replace(/\/$/, '')}`;
  return address.length <= LONGEST ? address : `${address.slice(0, 36)}…${address.slice(-26)}`;
}
