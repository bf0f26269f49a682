import type { CrsName, GeometryProblem } from '@standort/model/geometry/problem.ts';
import type { LonLat } from '@standort/model/geometry/shape.ts';

const number = (value: number, digits = 0) => value.toLocaleString('de-DE', { maximumFractionDigits: digits });
const degrees = ([lon, lat]: LonLat) => `Breite ${number(lat, 6)}, Länge ${number(lon, 6)}`;

/** `12.345 m² (1,23 ha)`. */
export const areaInGerman = (squareMetres: number): string =>
  `${number(squareMetres)} m² (${(squareMetres / 10_000).toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ha)`;

/** Which outline is meant; the first one of a shape needs no number. */
function outline({ part, hole }: { part: number; hole: number }): string {
  const of = part > 1 ? ` von Fläche ${part}` : '';
  return hole ? `Aussparung ${hole}${of}` : `Der Umriss${of}`;
}

/** What is wrong with a geometry and how to cure it, in the words of the editors' desk. */
export function geometryInGerman(problem: GeometryProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Hier fehlt die Lage. Tragen Sie Koordinaten ein, oder zeichnen Sie auf der Karte.';
    case 'line':
      return `Zeile ${problem.line} („${problem.text}“) enthält kein Koordinatenpaar. Schreiben Sie je Zeile Breite und Länge, zum Beispiel 50.89123, 13.67123.`;
    case 'json':
      return 'Das ist kein gültiges GeoJSON. Exportieren Sie es noch einmal, als Point, Polygon oder MultiPolygon.';
    case 'wkt':
      return 'Das ist kein gültiges WKT. Erlaubt sind POINT, POLYGON und MULTIPOLYGON.';
    case 'file':
      return `Die Datei „${problem.name}“ lässt sich hier nicht lesen. Erlaubt sind .geojson, .json, .wkt und .txt.`;
    case 'kind':
      return `„${problem.kind}“ ist weder Punkt noch Fläche. Gebraucht wird ein Point, Polygon oder MultiPolygon.`;
    case 'too-many':
      return `Das sind ${number(problem.count)} Eckpunkte, erlaubt sind ${number(problem.most)}. Vereinfachen Sie den Umriss.`;
    case 'too-few':
      return `${outline(problem)} hat nur ${problem.count === 1 ? 'einen Eckpunkt' : `${problem.count} Eckpunkte`}. Eine Fläche braucht mindestens drei.`;
    case 'no-area':
      return `${outline(problem)} umschließt weniger als 1 m². Prüfen Sie die Eckpunkte.`;
    case 'swapped':
      return `Breite und Länge sind vertauscht: Gelesen wurde ${degrees(problem.at)}. Umgekehrt liegt der Ort in der Region. Tauschen Sie beide.`;
    case 'projected':
      return `Das sind Meter im System ${problem.crs}, gebraucht werden Grad (WGS 84). Lassen Sie die Koordinaten umrechnen.`;
    case 'unknown-crs':
      return `Das Koordinatensystem „${problem.crs}“ wird hier nicht umgerechnet. Exportieren Sie die Daten in WGS 84 (EPSG:4326) oder ETRS89/UTM 33N (EPSG:25833).`;
    case 'outside':
      return problem.count === 1
        ? `Ein Punkt liegt außerhalb der Region: ${degrees(problem.at)}. Prüfen Sie Breite und Länge.`
        : `${number(problem.count)} Punkte liegen außerhalb der Region, der erste bei ${degrees(problem.at)}. Prüfen Sie Breite und Länge.`;
    case 'crossing':
      return `${outline(problem)} kreuzt oder berührt sich selbst bei ${degrees(problem.at)}: die Seiten, die bei Punkt ${problem.sides.join(' und bei Punkt ')} beginnen. Bringen Sie die Punkte in die richtige Reihenfolge.`;
    case 'hole-outside':
      return `${outline(problem)} liegt nicht ganz innerhalb der Fläche. Verschieben Sie sie nach innen, oder machen Sie daraus eine eigene Fläche.`;
    case 'holes-overlap':
      return `Die Aussparungen ${problem.holes.join(' und ')} überschneiden sich. Fassen Sie beide zusammen.`;
    case 'parts-overlap':
      return `Die Flächen ${problem.parts.join(' und ')} überschneiden sich. Fassen Sie beide zusammen.`;
  }
}

const UTM: Record<CrsName, string> = { 'ETRS89/UTM 33N': 'UTM 33', 'ETRS89/UTM 32N': 'UTM 32' };

/** What a button says that cures the problem. */
export const OFFERS = {
  swap: () => 'Breite und Länge tauschen',
  join: () => 'Flächen zusammenfassen',
  convert: (crs: CrsName) => `Aus ${UTM[crs]} umrechnen`,
} as const;

/** @param share by which the drawn area is larger than the stated one */
export const differenceInGerman = (share: number, stated: number): string =>
  `Die gezeichnete Fläche ist um ${number(Math.abs(share) * 100, Math.abs(share) < 0.1 ? 1 : 0)} % ${share > 0 ? 'größer' : 'kleiner'} als die eingetragene Gesamtfläche (${number(stated)} m²). Prüfen Sie beide Angaben.`;

export const overlapInGerman = (name: string, squareMetres: number): string =>
  `Die Fläche überschneidet sich auf ${number(squareMetres)} m² mit „${name}“. Prüfen Sie, ob das so gemeint ist.`;
