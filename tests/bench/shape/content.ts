import type { CommercialSite, Contact, Entry, EntriesByType, Municipality } from '@standort/model';
import { LOCALES } from '@standort/model';
import { withSites } from '../synthetic.ts';

/** How the shape's pages reach their content: the publisher's access layer, or plain maps. */
export interface Access {
  /** By key, without long texts. */
  sites(): readonly CommercialSite[];
  towns(): readonly Municipality[];
  contact(key: string): Contact | undefined;
  settings(): Entry<'settings'>;
  /** A value that many pages share, computed once. */
  share<T>(name: string, compute: () => T): T;
}

/** The same entries in maps, for tools that do not know the access layer. */
export function mapAccess(entries: EntriesByType): Access {
  const shared = new Map<string, unknown>();
  const settings = entries.settings.get('settings');
  if (!settings) throw new Error('The entry "settings" is missing.');
  return {
    sites: () => [...entries['commercial-site'].values()],
    towns: () => settings.chain.flatMap((key) => entries.municipality.get(key) ?? []),
    contact: (key) => entries.contact.get(key),
    settings: () => settings,
    share<T>(name: string, compute: () => T): T {
      if (!shared.has(name)) shared.set(name, compute());
      return shared.get(name) as T;
    },
  };
}

/** Turns the words of one long text into what editors write: paragraphs, headings, emphasis, a link, a list. */
function marked(text: string): string {
  const words = text.split(' ');
  const piece = (from: number, to: number) => words.slice(from, to).join(' ');
  return [
    `${piece(0, 20)} **${piece(20, 22)}** ${piece(22, 40)}.`,
    `## ${piece(40, 43)}`,
    `${piece(43, 60)} [${piece(60, 62)}](https://www.example.org/plan) ${piece(62, 75)}.`,
    `- ${piece(75, 80)}\n- ${piece(80, 86)}\n- ${piece(86, 90)}`,
    `### ${piece(90, 92)}`,
    `${piece(92, 110)} *${piece(110, 112)}* ${piece(112, 120)}.`,
  ].join('\n\n');
}

/** The real content with `count` sites of its own kind, their texts in Markdown. Always the same for one count. */
export function shapeEntries(entries: EntriesByType, count: number): EntriesByType {
  const all = withSites(entries, count);
  for (const site of all['commercial-site'].values())
    for (const locale of LOCALES) {
      const block: CommercialSite['de'] | undefined = site[locale];
      if (block?.body) block.body = marked(block.body);
    }
  const sorted = [...all['commercial-site']].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...all, 'commercial-site': new Map(sorted) };
}
