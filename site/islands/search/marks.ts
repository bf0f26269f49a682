import { fold } from '../finder/filter.ts';

export interface Piece {
  text: string;
  hit: boolean;
}

/** Splits a text where it contains words of the query, accents and case ignored. */
export function pieces(text: string, query: string): Piece[] {
  const typed = fold(query)
    .split(/\s+/)
    .filter((word) => word.length > 1);
  const units = [...text];
  // One folded string, and for each of its characters the unit it came from.
  const origin: number[] = [];
  let folded = '';
  units.forEach((unit, k) => {
    for (const char of unit === ' ' ? ' ' : fold(unit)) {
      folded += char;
      origin.push(k);
    }
  });
  // "glashuette" marks "Glashütte".
  const words = typed.map((word) => (folded.includes(word) ? word : word.replaceAll(/([aou])e/g, '$1')));
  const hit = new Set<number>();
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1))
      for (let k = at; k < at + word.length; k++) hit.add(origin[k] ?? -1);
  const out: Piece[] = [];
  units.forEach((unit, k) => {
    const last = out.at(-1);
    if (last && last.hit === hit.has(k)) last.text += unit;
    else out.push({ text: unit, hit: hit.has(k) });
  });
  return out;
}
