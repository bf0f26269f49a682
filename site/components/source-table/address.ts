/** Longest address shown in full. */
const LONGEST = 64;

/** Readable letters for percent signs; an address in another encoding stays as it is. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** An address for people: without protocol, "www." and final slash; a long one loses its middle. */
export function addressOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const address = `${hostname.replace(/^www\./, '')}${readable(pathname).replace(/\/$/, '')}`;
  return address.length <= LONGEST ? address : `${address.slice(0, 36)}…${address.slice(-26)}`;
}
