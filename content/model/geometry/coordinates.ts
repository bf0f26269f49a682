import type { GeometryProblem } from './problem.ts';
import { shapeOfParts, type LonLat, type Part, type Shape } from './shape.ts';

// Words of forms, maps and offices, as the letter of their axis.
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(breite(ngrad)?|latitude|lat|hochwert|nordwert|northing|nord|north)\b\.?\s*[:=]?/giu, ' N '],
  [/(?<!\p{L})(länge(ngrad)?|longitude|long|lon|lng|rechtswert|ostwert|easting|ost|east)\b\.?\s*[:=]?/giu, ' E '],
];
const NUMBER = String.raw`[+-]?\d+(?:[.,]\d+)?`;
const ANGLE = new RegExp(
  String.raw`(${NUMBER})\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*'\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:"|''))?`,
  'g',
);

const decimal = (text: string) => Number(text.replace(',', '.'));

/** Two numbers of a line, with a point or a comma before the decimals. */
function pairOf(line: string): [number, number] | undefined {
  const readings = [
    { tokens: line.split(/[\s,;]+/), number: /^[+-]?\d+(\.\d+)?$/, value: Number },
    {
      tokens: line.split(/\s*;\s*|,?\s+/),
      number: /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
      value: (token: string) => Number(token.replaceAll('.', '').replace(',', '.')),
    },
  ];
  for (const { tokens, number, value } of readings) {
    const given = tokens.filter(Boolean);
    const [first, second] = given.map(value);
    if (given.length === 2 && given.every((token) => number.test(token)) && first !== undefined && second !== undefined)
      return [first, second];
  }
  return undefined;
}

/** Degrees, minutes and seconds as decimal degrees. */
const withoutMinutes = (line: string) =>
  line.replace(
    ANGLE,
    (_all, degrees: string, minutes = '0', seconds = '0') =>
      ` ${(Math.sign(decimal(degrees)) || 1) * (Math.abs(decimal(degrees)) + decimal(String(minutes)) / 60 + decimal(String(seconds)) / 3600)} `,
  );

/** One line of coordinates → [longitude, latitude]. Degrees without letters: latitude first, as maps show them. */
export function positionOf(line: string): LonLat | undefined {
  const plain = line
    .replace(/[’′´`]/g, "'")
    .replace(/[”″“]/g, '"')
    .replace(/º/g, '°');
  const lettered = WORDS.reduce((text, [word, letter]) => text.replace(word, letter), plain);
  const axes = lettered.match(/[NSEOW]/gi)?.map((letter) => letter.toUpperCase()) ?? [];
  const numbers = withoutMinutes(lettered.replace(/[NSEOW]/gi, ' ')).replace(/\s+[,;]\s*|^\s*[,;]|[,;]\s*$/g, ' ');
  const pair = pairOf(numbers.trim());
  if (!pair || (axes.length !== 0 && axes.length !== 2)) return undefined;
  const isLatitude = axes.map((axis) => axis === 'N' || axis === 'S');
  if (axes.length && isLatitude[0] === isLatitude[1]) return undefined;
  const [first, second] = pair.map((value, k) => (axes[k] === 'S' || axes[k] === 'W' ? -value : value)) as LonLat;
  const isLatitudeFirst = axes.length ? isLatitude[0] : Math.abs(first) <= 180 && Math.abs(second) <= 180;
  return isLatitudeFirst ? [second, first] : [first, second];
}

const HOLE = /^(aussparung|loch|hole)\b.*$/i;
const PART = /^(fläche|teil|teilfläche|part)(\s+\d+)?\s*:?$/i;

/**
 * Lines of coordinates: one is a point, three and more an area. An empty line begins the next area, a line
 * "Aussparung" a hole in the one before.
 */
export function readCoordinates(text: string): { shape: Shape } | { problems: GeometryProblem[] } {
  const problems: GeometryProblem[] = [];
  const parts: Part[] = [];
  let ring: LonLat[] | undefined;
  for (const [k, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || PART.test(line)) ring = undefined;
    else if (HOLE.test(line)) {
      ring = [];
      const part = parts.at(-1);
      if (part) part.push(ring);
      else problems.push({ code: 'line', line: k + 1, text: line });
    } else {
      const position = positionOf(line);
      if (!position) problems.push({ code: 'line', line: k + 1, text: line.slice(0, 60) });
      else if (ring) ring.push(position);
      else parts.push([(ring = [position])]);
    }
  }
  if (problems.length) return { problems };
  const [first] = parts;
  if (!first) return { problems: [{ code: 'empty' }] };
  const [[only, ...more] = [], ...holes] = first;
  if (only && !more.length && !holes.length && parts.length === 1)
    return { shape: { type: 'Point', coordinates: only } };
  return { shape: shapeOfParts(parts) };
}
