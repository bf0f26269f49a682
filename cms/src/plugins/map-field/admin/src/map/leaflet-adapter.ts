import './geoman';
import * as L from 'leaflet';
import { normal } from '@standort/model/geometry/judge.ts';
import type { Shape } from '@standort/model/geometry/shape.ts';
import type { Ground } from '../../../ground';
import { addGround } from './ground-layers';
import { layersOf, pin, shapeOf } from './shapes';

// This folder is the only place that knows Leaflet. Everything else speaks in shapes and tools.

export type Tool = 'point' | 'area' | 'edit' | 'cut' | 'remove';

export interface MapOptions {
  ground: Ground;
  /** After each change by hand; undefined: nothing is left. */
  onDraw: (shape: Shape | undefined) => void;
  /** The tool in hand has changed, also by itself when something is finished. */
  onTool: (tool: Tool | undefined) => void;
}

export interface MapPort {
  use(tool: Tool | undefined): void;
  /** Shows this, unless it is shown already. */
  setShape(shape: Shape | undefined, isWrong: boolean): void;
  setOthers(sites: Ground['sites']): void;
  destroy(): void;
}

const TOOLTIPS = {
  placeMarker: 'Klicken Sie, wo der Punkt liegen soll',
  firstVertex: 'Klicken Sie auf die erste Ecke',
  continueLine: 'Klicken Sie auf die nächste Ecke',
  finishPoly: 'Ein Klick auf die erste Ecke schließt die Fläche',
};
/** No closer than this by itself: the schematic map has nothing to show there. */
const NEAR = 15;
const PATH = { className: 'drawn' };

const sameAs = (a: Shape | undefined, b: Shape | undefined) =>
  JSON.stringify(a && normal(a)) === JSON.stringify(b && normal(b));

/** A map in this element. Colours come from the frame around it. */
export function createMap(element: HTMLElement, { ground, onDraw, onTool }: MapOptions): MapPort {
  const [west, south, east, north] = ground.bounds ?? [5, 45, 20, 56];
  const region = L.latLngBounds([south, west], [north, east]);
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0.5,
    maxZoom: 19,
    maxBounds: region.pad(0.6),
    fadeAnimation: false,
    zoomAnimation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  L.control.zoom({ zoomInTitle: 'Näher heran', zoomOutTitle: 'Weiter weg' }).addTo(map);
  L.control.scale({ imperial: false, position: 'topright' }).addTo(map);
  map.fitBounds(region, { animate: false });
  map.setMinZoom(map.getZoom() - 1);
  addGround(map, ground);
  map.fire('zoomend');
  // The wheel scrolls the page until somebody has entered the map.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());

  const others = L.featureGroup().addTo(map);
  const drawn = L.featureGroup().addTo(map);
  map.pm.setLang('de', { tooltips: TOOLTIPS });
  map.pm.setGlobalOptions({ layerGroup: drawn, snapDistance: 12, allowSelfIntersection: true });
  map.pm.setPathOptions(PATH);

  let shown: Shape | undefined;
  const tell = () => {
    shown = shapeOf(drawn.getLayers());
    onDraw(shown);
  };
  const follow = (layer: L.Layer) => {
    layer.on('pm:edit pm:markerdragend pm:dragend', tell);
  };
  const isDrawing = () => map.pm.globalDrawModeEnabled() || map.pm.globalCutModeEnabled();

  map.on('pm:create', ({ layer }) => {
    // A point and areas exclude each other: what was drawn last counts.
    const isPoint = layer instanceof L.Marker;
    for (const other of drawn.getLayers())
      if (other !== layer && (isPoint || other instanceof L.Marker)) drawn.removeLayer(other);
    if (isPoint) layer.setIcon(pin());
    follow(layer);
    stop();
    tell();
  });
  map.on('pm:cut', ({ layer, originalLayer }) => {
    drawn.removeLayer(originalLayer);
    if (!drawn.hasLayer(layer)) drawn.addLayer(layer);
    follow(layer);
    stop();
    tell();
  });
  map.on('pm:remove', ({ layer }) => {
    drawn.removeLayer(layer);
    if (!drawn.getLayers().length) stop();
    tell();
  });

  function stop(): void {
    map.pm.disableDraw();
    map.pm.disableGlobalEditMode();
    map.pm.disableGlobalRemovalMode();
    map.pm.disableGlobalCutMode();
    onTool(undefined);
  }
  const start: Record<Tool, () => void> = {
    point: () => map.pm.enableDraw('Marker', { markerStyle: { icon: pin() }, continueDrawing: false }),
    area: () => map.pm.enableDraw('Polygon', { templineStyle: PATH, hintlineStyle: PATH, pathOptions: PATH }),
    edit: () => map.pm.enableGlobalEditMode({ allowSelfIntersection: true }),
    cut: () => map.pm.enableGlobalCutMode({ templineStyle: PATH, hintlineStyle: PATH } as never),
    remove: () => map.pm.enableGlobalRemovalMode(),
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isDrawing()) stop();
  };
  document.addEventListener('keydown', onEscape);
  const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  observer.observe(element);

  return {
    use: (tool) => {
      stop();
      if (!tool) return;
      start[tool]();
      onTool(tool);
    },
    setShape: (shape, isWrong) => {
      element.classList.toggle('is-wrong', isWrong);
      if (sameAs(shape, shown)) return;
      shown = shape;
      drawn.clearLayers();
      for (const layer of shape ? layersOf(shape) : []) {
        drawn.addLayer(layer);
        follow(layer);
      }
      if (shape) map.fitBounds(drawn.getBounds(), { maxZoom: NEAR, padding: [60, 60], animate: false });
    },
    setOthers: (sites) => {
      others.clearLayers();
      for (const { title, shape } of sites)
        L.geoJSON(shape, { pmIgnore: true, style: { className: 'other' } })
          .bindTooltip(title, { sticky: true })
          .addTo(others);
      others.bringToBack();
    },
    destroy: () => {
      document.removeEventListener('keydown', onEscape);
      observer.disconnect();
      map.remove();
    },
  };
}
