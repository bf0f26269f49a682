import type { Figure, Locale, Source } from '@standort/model';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { textOf, type Text } from '../text.ts';

/** A figure as the instrument shows it: one of the model, or one computed for the page. */
export type FigureData = Pick<Figure, 'value' | 'valueTo' | 'asOf'> & {
  label: Text;
  qualifier?: Figure['qualifier'];
  unit?: Text;
  note?: Text;
  asOfNote?: Text;
  scope?: Text;
  conflict?: boolean;
  /** When it was last checked, and is to be checked again. */
  checkedOn?: string;
  checkDueOn?: string;
  /** A counted figure ("im Verzeichnis") has no source but the page itself. */
  sources?: readonly Source[];
};

/** "385–400", "1.949", "6,65". */
export const valueText = (locale: Locale, { value, valueTo }: Pick<FigureData, 'value' | 'valueTo'>): string =>
  valueTo === undefined
    ? formatNumber(locale, value)
    : `${formatNumber(locale, value)}–${formatNumber(locale, valueTo)}`;

/** "rund", "über", "bis", or nothing for an exact value. */
export function qualifierText(locale: Locale, qualifier: FigureData['qualifier']): string {
  if (qualifier === undefined || qualifier === 'exact') return '';
  return t(locale, `figure.${qualifier}`);
}

/** The whole figure in one line of text: "über 180 Beschäftigte". */
export const figureText = (
  locale: Locale,
  figure: Pick<FigureData, 'value' | 'valueTo' | 'qualifier' | 'unit'>,
): string => {
  const value = withUnit(locale, valueText(locale, figure), figure.unit && textOf(figure.unit, locale));
  return [qualifierText(locale, figure.qualifier), value].filter(Boolean).join('\u00a0');
};
