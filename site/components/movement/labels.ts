import type { MovementLabel } from '../../art/movement.ts';
import { emWidth } from '../../art/labels.ts';

/** A label with its words, ready to be set in one of the two layers. */
export interface PlacedLabel {
  kind: MovementLabel['kind'];
  /** Shares of the drawing, e.g. "49.3%". */
  x: string;
  y: string;
  text: string;
  detail?: string;
  /** Half the width of the plate, in em of the name. */
  half: string;
}

/** Labels of one layer; a label that has no place there is left out. */
export function layerOf(
  labels: readonly MovementLabel[],
  layer: 'wide' | 'narrow',
  words: (label: MovementLabel) => { text: string; detail?: string },
): PlacedLabel[] {
  return labels.flatMap((label) => {
    const at = label[layer];
    if (!at) return [];
    const { text, detail } = words(label);
    const em = Math.max(emWidth(text), emWidth(detail ?? '') * 0.78);
    return [
      {
        kind: label.kind,
        x: `${at[0]}%`,
        y: `${at[1]}%`,
        text,
        detail,
        half: `${((em * 1.04) / 2 + 0.6).toFixed(2)}em`,
      },
    ];
  });
}
