import type { Locale } from '@standort/model';

/**
 * Numbers, measures and dates as each language writes them. Pure: `today` is always a parameter
 * (YYYY-MM-DD), nothing reads a clock or the machine's locale.
 */
const TAG: Record<Locale, string> = { de: 'de-DE', en: 'en-GB', cs: 'cs-CZ' };

/** No-break space: a number and its unit stay together. */
const NBSP = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();
function formatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.NumberFormat(TAG[locale], options);
  formats.set(key, found);
  return found;
}

/** A number; `digits` fixes the decimals, otherwise up to two as needed. */
export const formatNumber = (locale: Locale, value: number, digits?: number): string =>
  formatOf(
    locale,
    digits === undefined
      ? { maximumFractionDigits: 2 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits },
  ).format(value);

export interface Measure {
  value: string;
  unit: string;
}
const joined = ({ value, unit }: Measure) => `${value}${NBSP}${unit}`;

const SQUARE_METRES_PER_HECTARE = 10_000;

/** An area as people say it: hectares from 1 ha on, square metres below. */
export const areaParts = (locale: Locale, squareMetres: number): Measure =>
  squareMetres >= SQUARE_METRES_PER_HECTARE
    ? { value: formatNumber(locale, squareMetres / SQUARE_METRES_PER_HECTARE), unit: 'ha' }
    : { value: formatNumber(locale, squareMetres, 0), unit: 'm²' };
export const formatArea = (locale: Locale, squareMetres: number): string => joined(areaParts(locale, squareMetres));

/** Euro; whole amounts without cents. */
export const formatEuro = (locale: Locale, euro: number): string =>
  formatOf(locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(euro) ? 0 : 2,
    maximumFractionDigits: Number.isInteger(euro) ? 0 : 2,
  }).format(euro);

/** Kilometres: one decimal below ten, none above. */
export const formatDistance = (locale: Locale, km: number): string =>
  joined({ value: formatNumber(locale, km, km < 10 ? 1 : 0), unit: 'km' });

/** A unit as it follows its number: kept together, in English without a space before a per cent sign. */
export const unitAfter = (locale: Locale, unit: string): string =>
  locale === 'en' && unit.startsWith('%') ? unit : `${NBSP}${unit}`;

/** A price or speed: "6,65 €/m²". */
export const withUnit = (locale: Locale, value: string, unit: string | undefined): string =>
  unit ? value + unitAfter(locale, unit) : value;

const MONTHS: Record<Locale, readonly string[]> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cs: [
    'leden',
    'únor',
    'březen',
    'duben',
    'květen',
    'červen',
    'červenec',
    'srpen',
    'září',
    'říjen',
    'listopad',
    'prosinec',
  ],
};
/** Czech months after a day stand in the genitive. */
const MONTHS_AFTER_DAY: Record<Locale, readonly string[]> = {
  ...MONTHS,
  cs: [
    'ledna',
    'února',
    'března',
    'dubna',
    'května',
    'června',
    'července',
    'srpna',
    'září',
    'října',
    'listopadu',
    'prosince',
  ],
};
const SHORT: Record<Locale, readonly string[]> = {
  de: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  cs: ['led', 'úno', 'bře', 'dub', 'kvě', 'čvn', 'čvc', 'srp', 'zář', 'říj', 'lis', 'pro'],
};
export const monthName = (locale: Locale, month: number): string => MONTHS[locale][month - 1] ?? '';
export const monthShort = (locale: Locale, month: number): string => SHORT[locale][month - 1] ?? '';

const QUARTER: Record<Locale, (q: number, year: number) => string> = {
  de: (q, year) => `${q}. Quartal ${year}`,
  en: (q, year) => `Q${q} ${year}`,
  cs: (q, year) => `${q}. čtvrtletí ${year}`,
};

/** One end of an as-of date. */
export interface DatePoint {
  year: number;
  quarter?: number;
  month?: number;
  day?: number;
}

/** `2024`, `2024-08`, `2024-08-31` or `2024-Q3`. */
function parsePoint(text: string): DatePoint | undefined {
  const match = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, quarter, month, day] = match;
  return {
    year: Number(year),
    ...(quarter && { quarter: Number(quarter) }),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
}

/** The grammar of content/model/parts/date.ts: one point, two with a slash, or none (`undated`). */
export function parseAsOf(asOf: string): DatePoint[] {
  if (asOf === 'undated') return [];
  return asOf.split('/').map((part) => {
    const point = parsePoint(part);
    if (!point)
      throw new Error(
        `"${asOf}" is not an as-of date. Expected YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, a range A/B, or "undated".`,
      );
    return point;
  });
}

/** `part` leaves out what the other end of a range says anyway. */
function pointText(locale: Locale, point: DatePoint, part: 'full' | 'noYear' | 'dayOnly' = 'full'): string {
  const { year, quarter, month, day } = point;
  const ordinal = (d: number) => (locale === 'en' ? String(d) : `${d}.`);
  if (quarter) return QUARTER[locale](quarter, year);
  if (!month) return String(year);
  if (part === 'dayOnly' && day) return ordinal(day);
  const name = day ? `${ordinal(day)}${NBSP}${MONTHS_AFTER_DAY[locale][month - 1] ?? ''}` : monthName(locale, month);
  return part === 'noYear' ? name : `${name} ${year}`;
}

function rangeText(locale: Locale, from: DatePoint, to: DatePoint): string {
  const sameYear = from.year === to.year;
  if (sameYear && from.month && from.month === to.month && from.day && to.day)
    return `${pointText(locale, from, 'dayOnly')}–${pointText(locale, to)}`;
  if (sameYear && from.month && to.month) return `${pointText(locale, from, 'noYear')} – ${pointText(locale, to)}`;
  if (!from.month && !from.quarter && !to.month && !to.quarter) return `${from.year}–${to.year}`;
  return `${pointText(locale, from)} – ${pointText(locale, to)}`;
}

/** An as-of date in words, `undated` gives an empty text: "August 2021", "2023–2024", "3. Quartal 2024". */
export function formatDate(locale: Locale, asOf: string): string {
  const [from, to] = parseAsOf(asOf);
  if (!from) return '';
  return to ? rangeText(locale, from, to) : pointText(locale, from);
}

/** The month the brass index points at: that of the last date; undefined where only a year is known. */
export function monthOf(asOf: string): number | undefined {
  const last = parseAsOf(asOf).at(-1);
  return last?.month ?? (last?.quarter ? last.quarter * 3 - 1 : undefined);
}

/** A range longer than this is a period (1961–1990), not a date, and has no age. */
const PERIOD_YEARS = 2;

/**
 * Full years between an as-of date and today; of a range the last end counts. Years count from
 * their middle, quarters from their middle month. `undefined`: undated, or a period.
 */
export function ageInYears(asOf: string, today: string): number | undefined {
  const points = parseAsOf(asOf);
  const first = points[0];
  const last = points.at(-1);
  const now = parsePoint(today);
  if (!first || !last || !now?.month || !now.day) return undefined;
  if (last.year - first.year > PERIOD_YEARS) return undefined;
  const month = last.month ?? (last.quarter ? last.quarter * 3 - 1 : 6);
  const months = (now.year - last.year) * 12 + now.month - month - (last.day && now.day < last.day ? 1 : 0);
  return Math.max(0, Math.floor(months / 12));
}

/** Figures older than this never lead; they are folded away, dated. */
export const OLD_YEARS = 5;
export const isOld = (asOf: string, today: string): boolean => {
  const age = ageInYears(asOf, today);
  return age !== undefined && age >= OLD_YEARS;
};

const AGE: Record<Locale, (years: number) => string> = {
  de: (n) => (n === 0 ? 'unter 1 Jahr alt' : n === 1 ? '1 Jahr alt' : `${n} Jahre alt`),
  en: (n) => (n === 0 ? 'less than a year old' : n === 1 ? '1 year old' : `${n} years old`),
  cs: (n) => (n === 0 ? 'méně než rok starý údaj' : n === 1 ? 'před rokem' : `před ${n} lety`),
};
/** "5 Jahre alt"; empty where there is no age. */
export function ageText(locale: Locale, asOf: string, today: string): string {
  const age = ageInYears(asOf, today);
  return age === undefined ? '' : AGE[locale](age).replace(/(\d) /, `$1${NBSP}`);
}

const SHY = '\u00ad';
/** First parts of the compounds that break lines; besides them the linking s after typical endings. */
const FIRST_PARTS =
  /(Gewerbe|Industrie|Flächen|Präzisions|Feinwerk|Beschäftigten|Standort|Arbeits|Zerspanungs|Werkzeug|Werkstoff|Kunststoff|Gießerei|Breitband|Fach|Verbindungs|Maschinen|Verwaltungs|Einwohner|Küchenmöbel|Uhren|Grundstücks|Bestands|Verkehrs|Unternehmens|Hochwasser|Kinder|Landwirtschafts|Berufs|Ansprech|Wirtschafts|Gemeinde|Fahrzeug)(?=[a-zäöüß]{4})/gi;
const LINKING_S = /((?:ung|heit|keit|schaft|ion|tät|ling|tum)s)(?=[a-zäöüß]{4})/g;
const PLACE_ENDINGS = /([a-zäöüß]{5})(?=(?:walde|hain|dorf|bach|berg|stein|hütte|feld|stadt|witz)(?![a-zäöüß]))/g;

/** Soft hyphens in German compounds, for browsers that have no German dictionary. */
export const hy = (text: string): string =>
  text
    .replace(FIRST_PARTS, `$1${SHY}`)
    .replace(LINKING_S, `$1${SHY}`)
    .replace(PLACE_ENDINGS, `$1${SHY}`)
    .replace(/\u00ad+/g, SHY);

/** Soft hyphens where the words are German. */
export const hyphenate = (text: string, lang: Locale): string => (lang === 'de' ? hy(text) : text);

/** Host of an address for people: without "www.". */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
