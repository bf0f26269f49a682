import { expect, it } from 'vitest';
import { csvFile, csvHead, csvLine } from './csv.ts';

it('writes what German spreadsheets read, and defuses formulas', () => {
  const columns = ['name', 'area', 'note', 'risk'] as const;
  const record = { name: 'Halle "Süd"; klein', area: 1200.5, note: null, risk: '=1+1' };
  expect(csvFile(csvHead(columns), [csvLine(columns, record)])).toBe(
    '\uFEFFname;area;note;risk\r\n"Halle ""Süd""; klein";1200.5;;\'=1+1\r\n',
  );
});
