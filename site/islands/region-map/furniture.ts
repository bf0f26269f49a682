import type { SoFinder } from '../finder/so-finder.ts';
import { GROUND_LAYERS, type GroundLayer } from './ground.ts';
import type { MapPort } from './leaflet-adapter.ts';

export interface FurnitureActions {
  region: () => void;
  result: () => void;
  expand: () => void;
  leave: () => void;
  ground: (off: ReadonlySet<GroundLayer>) => void;
}

const STEP = 80;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Arrow keys move the map while it has the focus; no other key means anything. */
export function moveByArrows(view: HTMLElement, port: MapPort, signal: AbortSignal): void {
  view.addEventListener(
    'keydown',
    (event) => {
      const step = ARROWS[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const far = event.shiftKey ? 3 : 1;
      port.panBy(step[0] * far, step[1] * far);
    },
    { signal },
  );
}

const isGround = (name: string | undefined): name is GroundLayer => GROUND_LAYERS.some((layer) => layer === name);

/** Buttons `[data-map]`, boxes `[data-ground]` and `[data-show-layer]` on the stage. @returns what brings them up to date */
export function furnish(
  stage: HTMLElement,
  finder: SoFinder,
  port: MapPort,
  actions: FurnitureActions,
  signal: AbortSignal,
): () => void {
  const button = (name: string) => stage.querySelector<HTMLButtonElement>(`button[data-map="${name}"]`);
  const on = (name: string, act: () => void) => button(name)?.addEventListener('click', act, { signal });
  on('in', () => port.zoomBy(1));
  on('out', () => port.zoomBy(-1));
  on('region', actions.region);
  on('result', actions.result);
  on('expand', actions.expand);
  on('leave', actions.leave);

  const grounds = [...stage.querySelectorAll<HTMLInputElement>('input[data-ground]')];
  const layers = [...stage.querySelectorAll<HTMLInputElement>('input[data-show-layer]')];
  for (const box of grounds)
    box.addEventListener(
      'change',
      () => {
        actions.ground(
          new Set(
            grounds
              .filter(({ checked }) => !checked)
              .map(({ dataset }) => dataset.ground)
              .filter(isGround),
          ),
        );
      },
      { signal },
    );
  for (const box of layers)
    box.addEventListener('change', () => finder.toggle('layer', box.dataset.showLayer ?? '', box.checked), { signal });

  return () => {
    const { nearest, farthest } = port.limits();
    // Not `disabled`: the button would lose the focus under the visitor's finger.
    button('in')?.setAttribute('aria-disabled', String(nearest));
    button('out')?.setAttribute('aria-disabled', String(farthest));
    for (const box of layers) box.checked = finder.filter.layer.includes(box.dataset.showLayer ?? '');
  };
}
