import * as L from 'leaflet';
import type { MapView } from '../finder/url-state.ts';
import type { Bounds } from './bounds.ts';
import { sheetBounds, type Sheet } from './mercator.ts';

// The only file that knows Leaflet. Everything else speaks in degrees ([lon, lat]) and pixels.

type LonLat = readonly [number, number];

/** Something at a place: markup from our own code, never from entries' words. */
export interface MarkerSpec {
  id: string;
  at: LonLat;
  className: string;
  html: string;
  /** Width and height of what can be hit, in pixels. */
  size: number;
  /** Shown by the browser when the pointer rests on it. */
  title: string;
  /** Higher lies above. */
  rank: number;
}

/** A GeoJSON area or a circle in metres around a point. */
export interface AreaSpec {
  className: string;
  shape: { geometry: string } | { at: LonLat; radius: number };
}

/** What has to be drawn: the view and a margin beyond its edges, in pixels. */
export type DrawnSheet = Sheet & { margin: { x: number; y: number } };

export interface MapOptions {
  /** The whole region. */
  bounds: Bounds;
  /** What is shown first, unless a view is given. */
  start: Bounds;
  view?: MapView;
  maxZoom: number;
  animate: boolean;
  /** Content of an `<svg>` for this sheet; none where tiles lie below. */
  draw?: (sheet: DrawnSheet) => string;
  /** Tiles below everything, made by another adapter for this library. */
  tiles?: unknown;
  /** After each move; `own`: the visitor did it. */
  onMove: (view: MapView, own: boolean) => void;
  onPick: (id: string) => void;
  onGround: () => void;
}

export interface MapPort {
  view(): MapView;
  setView(view: MapView): void;
  /** `own`: the visitor wanted to come closer to this. */
  fit(bounds: Bounds, own?: boolean): void;
  /** Moves as little as needed so that the place lies inside, `margin` pixels from the edges. */
  show(at: LonLat, margin: { top: number; side: number; bottom: number }): void;
  zoomBy(steps: number): void;
  panBy(x: number, y: number): void;
  limits(): { nearest: boolean; farthest: boolean };
  maxZoom: number;
  setMarkers(markers: readonly MarkerSpec[]): void;
  setAreas(areas: readonly AreaSpec[]): void;
  redraw(): void;
  destroy(): void;
}

/** Share of the view that is drawn beyond its edges, so that dragging shows no blank. */
const MARGIN = 0.35;
const latLng = ([lon, lat]: LonLat) => L.latLng(lat, lon);
const latLngBounds = ([west, south, east, north]: Bounds) => L.latLngBounds([south, west], [north, east]);

/** The ground as one SVG that Leaflet moves and scales; drawn anew after each move. */
function groundLayer(map: L.Map, draw: (sheet: DrawnSheet) => string) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'basemap mid ground');
  const layer = L.svgOverlay(svg, map.getBounds(), { interactive: false, pane: 'tilePane' }).addTo(map);
  return () => {
    const { x, y } = map.getSize();
    const { lat, lng } = map.getCenter();
    const margin = { x: Math.round(x * MARGIN), y: Math.round(y * MARGIN) };
    const sheet: DrawnSheet = {
      zoom: map.getZoom(),
      lat,
      lon: lng,
      width: x + 2 * margin.x,
      height: y + 2 * margin.y,
      margin,
    };
    svg.setAttribute('viewBox', `0 0 ${sheet.width * 2} ${sheet.height * 2}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.innerHTML = draw(sheet);
    layer.setBounds(latLngBounds(sheetBounds(sheet)));
  };
}

/** Markers that stay as long as they look the same at the same place. */
function markerLayer(map: L.Map, onPick: (id: string) => void) {
  const shown = new Map<string, L.Marker>();
  const signature = ({ id, at, className, html }: MarkerSpec) => [id, ...at, className, html].join('\n');
  return (specs: readonly MarkerSpec[]) => {
    const wanted = new Map(specs.map((spec) => [signature(spec), spec]));
    for (const [name, marker] of shown)
      if (!wanted.has(name)) {
        marker.remove();
        shown.delete(name);
      }
    for (const [name, { id, at, className, html, size, title, rank }] of wanted) {
      if (shown.has(name)) continue;
      const icon = L.divIcon({ className, html, iconSize: [size, size] });
      const marker = L.marker(latLng(at), {
        icon,
        keyboard: false,
        title,
        zIndexOffset: rank * 1000,
        riseOnHover: true,
      });
      shown.set(name, marker.on('click', () => onPick(id)).addTo(map));
    }
  };
}

const shapeOf = ({ shape, className }: AreaSpec): L.Layer =>
  'geometry' in shape
    ? L.geoJSON(JSON.parse(shape.geometry) as GeoJSON.GeoJsonObject, { interactive: false, style: { className } })
    : L.circle(latLng(shape.at), { radius: shape.radius, className, interactive: false });

/** A map in this element. Colours come from the style sheet, words from the caller. */
export function createMap(element: HTMLElement, options: MapOptions): MapPort {
  const { bounds, animate, maxZoom } = options;
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    scrollWheelZoom: false,
    zoomSnap: 0.25,
    wheelPxPerZoomLevel: 120,
    zoomAnimation: animate,
    markerZoomAnimation: animate,
    fadeAnimation: false,
    inertia: animate,
    maxZoom,
    maxBounds: latLngBounds(bounds).pad(0.5),
    maxBoundsViscosity: 1,
  });
  const fitting = {
    paddingTopLeft: L.point(72, 64),
    paddingBottomRight: L.point(28, 36),
    maxZoom: Math.min(13, maxZoom),
    animate,
  };
  if (options.view) map.setView(L.latLng(options.view.lat, options.view.lon), options.view.zoom, { animate: false });
  else map.fitBounds(latLngBounds(options.start), { ...fitting, animate: false });
  map.setMinZoom(Math.max(0, map.getBoundsZoom(latLngBounds(bounds)) - 0.75));
  (options.tiles as L.Layer | undefined)?.addTo(map);
  const redraw = options.draw ? groundLayer(map, options.draw) : () => undefined;
  const setMarkers = markerLayer(map, options.onPick);
  const areas = L.layerGroup().addTo(map);
  L.control.scale({ imperial: false, maxWidth: 120, position: 'bottomleft' }).addTo(map);

  /** Moves that follow from filters or from the size of the window are not the visitor's. */
  let own = true;
  const view = (): MapView => ({ zoom: map.getZoom(), lat: map.getCenter().lat, lon: map.getCenter().lng });
  map.on('moveend', () => {
    // First the markers: the names on the ground keep clear of them.
    options.onMove(view(), own);
    redraw();
    own = true;
  });
  map.on('click', options.onGround);
  // The wheel scrolls the page until somebody has entered the map.
  element.addEventListener('focus', () => map.scrollWheelZoom.enable());
  element.addEventListener('blur', () => map.scrollWheelZoom.disable());
  element.addEventListener('mousedown', () => element.focus({ preventScroll: true }));
  const observer = new ResizeObserver(() => {
    own = false;
    map.invalidateSize({ animate: false, pan: true });
    own = true;
  });
  observer.observe(element);
  redraw();

  return {
    view,
    setView: ({ zoom, lat, lon }) => void map.setView(L.latLng(lat, lon), zoom, { animate }),
    fit: (to, wanted = false) => {
      own = wanted;
      map.fitBounds(latLngBounds(to), fitting);
    },
    show: (at, { top, side, bottom }) => {
      const { x, y } = map.getSize();
      const point = map.latLngToContainerPoint(latLng(at));
      const aim = L.point(Math.min(Math.max(point.x, side), x - side), Math.min(Math.max(point.y, top), y - bottom));
      if (!point.equals(aim)) map.panBy(point.subtract(aim), { animate });
    },
    zoomBy: (steps) => void map.setZoom(map.getZoom() + steps, { animate }),
    panBy: (x, y) => void map.panBy([x, y], { animate }),
    limits: () => ({ nearest: map.getZoom() >= map.getMaxZoom(), farthest: map.getZoom() <= map.getMinZoom() }),
    maxZoom,
    setMarkers,
    setAreas: (specs) => {
      areas.clearLayers();
      for (const spec of specs) areas.addLayer(shapeOf(spec));
    },
    redraw,
    destroy: () => {
      observer.disconnect();
      map.remove();
    },
  };
}
