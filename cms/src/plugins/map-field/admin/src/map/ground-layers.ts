import type { Feature, Geometry } from 'geojson';
import * as L from 'leaflet';
import { LAYERS, type Ground } from '../../../ground';

/** From this zoom on localities have names; before, towns only. */
const NAMES_FROM = 11.5;

const kindOf = (feature: Feature<Geometry, { kind?: string }> | undefined) => feature?.properties.kind ?? '';

/** The schematic base map, drawn once; its colours come from the style of the frame. */
export function addGround(map: L.Map, { layers, names }: Ground): void {
  for (const name of LAYERS) {
    const layer = layers[name];
    if (layer)
      L.geoJSON(layer, {
        interactive: false,
        pmIgnore: true,
        style: (feature) => ({
          className: `ground-${name} ${kindOf(feature)}`,
          fill: /Polygon/.test(feature?.geometry.type ?? ''),
        }),
      }).addTo(map);
  }
  for (const { name, at, isTown } of names) {
    const words = document.createElement('span');
    words.textContent = name;
    const icon = L.divIcon({ className: `name${isTown ? ' town' : ''}`, html: words, iconSize: [0, 0] });
    const [lon, lat] = at;
    L.marker([lat, lon], { icon, interactive: false, keyboard: false, pmIgnore: true }).addTo(map);
  }
  const thin = () => map.getContainer().classList.toggle('names-few', map.getZoom() < NAMES_FROM);
  map.on('zoomend', thin);
}
