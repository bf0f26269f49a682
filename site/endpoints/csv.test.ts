import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('writes what German spreadsheets read, and defuses formulas', () => {
  expect(csv([{ name: 'Halle "Süd"; klein', area: 1200.5, note: null, risk: '=1+1' }])).toBe(
    '\uFEFFname;area;note;risk\r\n"Halle ""Süd""; klein";1200.5;;\'=1+1\r\n',
  );
});
