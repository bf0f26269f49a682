import type { CommercialSite, Locale } from '@standort/model';
import { list, today } from '../../content/context.ts';
import { siteData } from '../../content/map-items.ts';
import { rememberAll } from '../../content/remember.ts';
import { inSiteOrder } from '../../content/site-order.ts';
import type { ListRecord } from '../../islands/finder/record.ts';
import { townNames } from '../../content/town-names.ts';
import { companyEntry, placeEntry, siteWords, storyEntry, type MapEntry } from './entries.ts';

function siteRecord(site: CommercialSite, locale: Locale, town: string | undefined, day: string): string {
  const record: ListRecord = { data: siteData(site), sample: site.sample, ...siteWords(site, locale, town, day) };
  return JSON.stringify(record);
}

/** All sites as JSON, in the order of their list. */
export function siteRecordsJson(locale: Locale): string {
  const towns = townNames();
  const day = today();
  const sites = inSiteOrder(list('commercial-site'));
  const rows = rememberAll(`list-sites/${locale}`, JSON.stringify([towns, day]), sites, (site) =>
    siteRecord(site, locale, towns[site.municipality], day),
  );
  return `[${rows.join(',')}]`;
}

const recordOf = ({ data, title, lang, href, sample, meta, note }: MapEntry): ListRecord => ({
  data,
  title,
  lang,
  href,
  sample,
  meta,
  note,
});

/** Everything else on the map. */
export const otherRecords = (locale: Locale): ListRecord[] =>
  [
    ...list('company').map((company) => companyEntry(company, locale)),
    ...list('job-story').map((story) => storyEntry(story, locale)),
    ...list('place').map((place) => placeEntry(place, locale)),
  ].map(recordOf);
