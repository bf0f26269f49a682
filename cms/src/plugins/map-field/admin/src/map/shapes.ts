import type { Feature } from 'geojson';
import * as L from 'leaflet';
import { readGeoJson } from '@standort/model/geometry/read.ts';
import { partsOf, type LonLat, type Shape } from '@standort/model/geometry/shape.ts';

const latLng = ([lon, lat]: LonLat) => L.latLng(lat, lon);
const PIN = 18;

export const pin = () => L.divIcon({ className: 'pin', iconSize: [PIN, PIN] });

/** One layer per point or part, as they are edited. */
export const layersOf = (shape: Shape): (L.Marker | L.Polygon)[] =>
  shape.type === 'Point'
    ? [L.marker(latLng(shape.coordinates), { icon: pin(), keyboard: false })]
    : partsOf(shape).map((part) =>
        L.polygon(
          part.map((ring) => ring.map(latLng)),
          { className: 'drawn' },
        ),
      );

/** What the layers show together; areas win over a point. */
export function shapeOf(layers: readonly L.Layer[]): Shape | undefined {
  const areas = layers.filter((layer) => layer instanceof L.Polygon);
  const kept = areas.length ? areas : layers.filter((layer) => layer instanceof L.Marker).slice(-1);
  const features = kept.map((layer) => (layer as L.Polygon).toGeoJSON(7) as Feature);
  if (!features.length) return undefined;
  const reading = readGeoJson({ type: 'FeatureCollection', features });
  return 'shape' in reading ? reading.shape : undefined;
}
