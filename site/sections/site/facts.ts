import type { Area, CommercialSite, Utility } from '@standort/model';
import type { FactRow } from '../../components/fact-list/row.ts';
import { qualifierText } from '../../components/figure/value.ts';
import { say } from '../../content/localised.ts';
import { areaParts, formatDate, formatEuro, formatNumber, withUnit } from '../../i18n/format.ts';
import { t, type Locale, type StringKey } from '../../i18n/t.ts';

/** "rund 13 ha", "800–2.000 m²". */
export function areaText(locale: Locale, { squareMetres, squareMetresTo, qualifier }: Area): string {
  const from = areaParts(locale, squareMetres);
  const to = squareMetresTo === undefined ? undefined : areaParts(locale, squareMetresTo);
  const value = to
    ? to.unit === from.unit
      ? `${from.value}–${withUnit(locale, to.value, to.unit)}`
      : `${withUnit(locale, from.value, from.unit)} – ${withUnit(locale, to.value, to.unit)}`
    : withUnit(locale, from.value, from.unit);
  return [qualifierText(locale, qualifier), value].filter(Boolean).join('\u00a0');
}

const areaRow = (locale: Locale, label: StringKey, area: Area | undefined): FactRow[] =>
  area
    ? [
        {
          label: t(locale, label),
          text: [areaText(locale, area), area.note && say(area.note, locale)].filter(Boolean).join(', '),
          asOf: area.asOf,
          sources: area.sources,
        },
      ]
    : [];

/** A field without a date of its own: the entry's date holds. */
const row = (locale: Locale, label: StringKey, text: string | undefined): FactRow[] =>
  text ? [{ label: t(locale, label), text }] : [];

function utilityRow(
  locale: Locale,
  { kind, text, megawatts, kilovolts, confirmedBy, confirmedOn, asOf, sources }: Utility,
): FactRow {
  const measures = [
    megawatts !== undefined && withUnit(locale, formatNumber(locale, megawatts), 'MW'),
    kilovolts !== undefined && withUnit(locale, formatNumber(locale, kilovolts), 'kV'),
  ].filter((part) => part !== false);
  const confirmed =
    confirmedBy && confirmedOn
      ? t(locale, 'site.confirmedByOn', { by: confirmedBy, date: formatDate(locale, confirmedOn) })
      : confirmedBy && t(locale, 'site.confirmedBy', { by: confirmedBy });
  const words = [say(text, locale), ...measures].join(', ');
  return {
    label: t(locale, `site.utility.${kind}`),
    text: confirmed ? `${words} (${confirmed})` : words,
    asOf,
    sources,
  };
}

const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ') || undefined;
const yesNo = (locale: Locale, value: boolean | undefined, yes: StringKey, no: StringKey) =>
  value === undefined ? undefined : t(locale, value ? yes : no);

/** Everything documented about a site beyond its instruments, in the order people ask. */
export function factRows(site: CommercialSite, locale: Locale): FactRow[] {
  const words = (text: CommercialSite['owner']) => text && say(text, locale);
  const { landValue } = site;
  return [
    ...areaRow(locale, 'site.available', site.availableArea),
    ...areaRow(locale, 'site.minParcel', site.minParcel),
    ...(site.totalArea ? areaRow(locale, 'site.hallArea', site.hallArea) : []),
    ...row(locale, 'site.divisible', yesNo(locale, site.divisible, 'site.divisible.yes', 'site.divisible.no')),
    ...row(
      locale,
      'site.zoning',
      joined(...site.zoning.map((zone) => t(locale, `site.zone.${zone}`)), words(site.zoningNote)),
    ),
    ...row(locale, 'site.plan', joined(words(site.planStatus), site.planId)),
    ...row(locale, 'site.owner', words(site.owner)),
    ...(landValue
      ? [
          {
            label: t(locale, 'site.landValue'),
            text: withUnit(locale, formatEuro(locale, landValue.euro), t(locale, 'site.perSquareMetre')),
            asOf: landValue.asOf,
            sources: landValue.sources,
          },
        ]
      : []),
    ...row(locale, 'site.roads', joined(...site.roads)),
    ...row(locale, 'site.street', site.street),
    ...row(locale, 'site.rail', words(site.rail)),
    ...site.utilities.map((utility) => utilityRow(locale, utility)),
    ...row(locale, 'site.hours', yesNo(locale, site.aroundTheClock, 'site.hours.yes', 'site.hours.no')),
    ...row(locale, 'site.emissions', words(site.emissionLimits)),
    ...row(locale, 'site.funding', words(site.funding)),
  ];
}
