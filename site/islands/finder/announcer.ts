/** The part of an element the announcer writes to. */
export interface LiveRegion {
  textContent: string | null;
}

export interface Announcer {
  /** Says this politely, once, after a moment's rest; a newer text replaces one that was not said yet. */
  say(text: string): void;
}

/**
 * Speaks through one `role="status"` element. Quick changes are gathered; the same words said again
 * get an invisible mark at the end, because screen readers stay silent when nothing changes.
 */
export function createAnnouncer(region: LiveRegion, rest = 400): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        region.textContent = region.textContent === text ? `${text}\u00A0` : text;
      }, rest);
    },
  };
}
