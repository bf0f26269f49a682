import { describe, expect, it } from 'vitest';
import { areaOf } from '@standort/model/geometry/area.ts';
import { regionOf } from '@standort/model/geometry/region.ts';
import { draftOf, fileProblem, textOf } from './draft';
import { summaryOf, warningsOf } from './findings';

const REGION = regionOf([13.4, 50.68, 13.97, 51.07]);
const SQUARE = '50.8, 13.7\n50.8, 13.71\n50.81, 13.71\n50.81, 13.7';
const draft = (text: string) => draftOf(text, REGION);

describe('text of the field', () => {
  it('that is a geometry becomes one, and comes back as lines', () => {
    const { value, problems } = draft('POINT(13.7 50.8)');
    expect([value, problems]).toEqual([{ type: 'Point', coordinates: [13.7, 50.8] }, []]);
    expect(textOf(value)).toBe('50.8, 13.7');
    expect(textOf(draft(SQUARE).value)).toBe(SQUARE);
  });

  it('that is none stays in the form, so that nothing is lost and saving says why', () => {
    const { value, problems } = draft('am Bahnhof');
    expect(value).toEqual({ type: 'Text', text: 'am Bahnhof' });
    expect(problems.map(({ code }) => code)).toEqual(['line']);
    expect(textOf(value)).toBe('am Bahnhof');
  });

  it('that is empty is nothing', () => {
    expect(draft(' \n')).toEqual({ value: null, problems: [] });
    expect(textOf(null)).toBe('');
  });

  it('is drawn where it lies, also while it is wrong', () => {
    expect(draft('50.8 13.7\n50.81 13.71\n50.8 13.71\n50.81 13.7').shape).toBeDefined();
    expect(draft('13.7 50.8').shape).toBeUndefined();
    expect(textOf(draft('13.7 50.8').offer?.shape)).toBe('50.8, 13.7');
  });

  it('files of other kinds are refused', () => {
    expect(['a.geojson', 'A.JSON', 'b.wkt', 'c.txt'].map(fileProblem)).toEqual(Array(4).fill(undefined));
    expect(fileProblem('x.kml')).toEqual({ code: 'file', name: 'x.kml' });
  });
});

describe('what is found', () => {
  const { shape } = draft(SQUARE);
  const [other] = [draft(SQUARE.replaceAll('13.71', '13.705')).shape];

  it('sums up', () => {
    expect(summaryOf(undefined)).toEqual({ label: 'Lage', value: 'noch keine' });
    expect(summaryOf(draft('50.8 13.7').shape)).toEqual({ label: 'Punkt', value: 'Breite 50,8, Länge 13,7' });
    expect(summaryOf(shape)).toEqual({ label: 'Fläche', value: '784.180 m² (78,42 ha)' });
  });

  it('warns of another area than the stated one, and of other sites', () => {
    expect(warningsOf(shape, { squareMetres: 700_000 }, [])).toEqual([
      'Die gezeichnete Fläche ist um 12 % größer als die eingetragene Gesamtfläche (700.000 m²). Prüfen Sie beide Angaben.',
    ]);
    expect(warningsOf(shape, { squareMetres: 780_000 }, [])).toEqual([]);
    const sites = other ? [{ documentId: 'x', title: 'Uhrenmeile', shape: other }] : [];
    expect(areaOf(other ?? { type: 'Point', coordinates: [0, 0] })).toBeGreaterThan(1);
    expect(warningsOf(shape, undefined, sites)).toEqual([
      'Die Fläche überschneidet sich auf 392.090 m² mit „Uhrenmeile“. Prüfen Sie, ob das so gemeint ist.',
    ]);
    expect(warningsOf(draft('50.8 13.7').shape, { squareMetres: 1 }, sites)).toEqual([]);
  });
});
