/** Numbers and text of SVG paths: whole units, shortest form, the same bytes on every machine. */

export const TAU = Math.PI * 2;

export const int = Math.round;

/** At most `digits` decimals, without trailing zeros and without a negative zero. */
export const fixed = (value: number, digits = 1): string => {
  const text = String(Number(value.toFixed(digits)));
  return text === '-0' ? '0' : text;
};

/** Coordinates in the shortest form SVG allows: a minus sign separates as well as a blank. */
export function coordinates(values: readonly number[]): string {
  let text = '';
  for (const value of values) text += value < 0 || text === '' ? String(value) : ` ${value}`;
  return text;
}

/** Text of an attribute or element. */
export const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Point at `radius` and `turns` of the circle, clockwise from twelve o'clock. */
export const onDial = (radius: number, turns: number): [number, number] => {
  const angle = turns * TAU - Math.PI / 2;
  return [int(radius * Math.cos(angle)), int(radius * Math.sin(angle))];
};
