import type { CommercialSite, Municipality } from '@standort/model';
import type { FigureData } from '../../components/figure/value.ts';
import type { Scale } from '../../components/ruler/scale.ts';
import { derived, inMunicipality } from '../../content/context.ts';
import { areaParts, isOld } from '../../i18n/format.ts';
import { t, type Locale } from '../../i18n/t.ts';
import { tradeTaxOf, tradeTaxScale } from '../place/trade-tax.ts';

export interface Instrument {
  figure: FigureData;
  ruler?: Scale;
}

const HECTARE = 10_000;

/** Hectares of the largest site of a municipality; undefined where there is nothing to compare. */
const largestIn = (municipality: string): number | undefined =>
  derived(`largest-site/${municipality}`, () => {
    const sites = inMunicipality('commercial-site', municipality);
    const sizes = sites.flatMap(({ totalArea }) => (totalArea ? [totalArea.squareMetres / HECTARE] : []));
    return sizes.length < 2 ? undefined : Math.ceil(Math.max(...sizes));
  });

/** From nothing to the largest site of the municipality; a lonely value has no ruler. */
function areaRuler(hectares: number, to: number | undefined): Scale | undefined {
  if (to === undefined) return undefined;
  return { from: 0, to, step: to > 60 ? 5 : 1, at: [hectares], unit: 'ha' };
}

function sizeInstrument(site: CommercialSite, locale: Locale): Instrument[] {
  const area = site.totalArea ?? site.hallArea;
  if (!area) return [];
  const inHectares = areaParts(locale, area.squareMetres).unit === 'ha';
  const value = inHectares ? area.squareMetres / HECTARE : area.squareMetres;
  const valueTo = area.squareMetresTo && (inHectares ? area.squareMetresTo / HECTARE : area.squareMetresTo);
  return [
    {
      figure: {
        label: t(locale, site.totalArea ? 'site.totalArea' : 'site.hallArea'),
        value,
        valueTo,
        qualifier: area.qualifier,
        unit: inHectares ? 'ha' : 'm²',
        note: area.note,
        asOf: area.asOf,
        sources: area.sources,
      },
      ruler: site.totalArea && inHectares ? areaRuler(value, largestIn(site.municipality)) : undefined,
    },
  ];
}

function priceInstrument(site: CommercialSite, locale: Locale, today: string): Instrument[] {
  const price = site.pricePerSquareMetre;
  if (!price || isOld(price.asOf, today)) return [];
  const figure = {
    label: t(locale, 'site.price'),
    value: price.euro,
    unit: `€/${t(locale, 'site.squareMetre')}`,
    note: price.note,
    asOf: price.asOf,
    sources: price.sources,
  };
  return [{ figure }];
}

interface Context {
  locale: Locale;
  today: string;
  town: Municipality;
  /** Firms at the place, counted in the directory. */
  neighbours: number;
}

/** The instruments of a site: size, who is there, trade tax, price if it is young. */
export function instrumentsOf(site: CommercialSite, { locale, today, town, neighbours }: Context): Instrument[] {
  const tax = tradeTaxOf(town);
  return [
    ...sizeInstrument(site, locale),
    ...(neighbours > 0
      ? [
          {
            figure: {
              label: t(locale, 'site.firmsNearby', { place: site.locality }),
              value: neighbours,
              asOf: today,
              note: t(locale, 'place.counted'),
            },
          },
        ]
      : []),
    ...(tax
      ? [
          {
            figure: { ...tax, label: t(locale, 'place.tradeTaxOf', { town: town.name }), note: undefined },
            ruler: tradeTaxScale(tax.value),
          },
        ]
      : []),
    ...priceInstrument(site, locale, today),
  ];
}

/** Which gap stands among the instruments: price and space of an offer, what may become free elsewhere. */
export function openQuestion(
  site: CommercialSite,
  instruments: readonly Instrument[],
  locale: Locale,
): { label: string; note: string } | undefined {
  if (site.availableArea && instruments.some(({ figure }) => figure.label === t(locale, 'site.price')))
    return undefined;
  const occupied = site.offerStatus === 'inUse' || site.offerStatus === 'full';
  return { label: t(locale, occupied ? 'site.open.occupied' : 'site.open.offer'), note: t(locale, 'site.open.note') };
}
