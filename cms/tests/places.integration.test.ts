import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ground } from '../src/plugins/map-field/ground.ts';
import { runScript, SCRIPT_TIMEOUT } from './support/command.ts';
import { Editor, type Answer } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { entryOf, published } from './support/site.ts';

let cms: Instance;
let editor: Editor;
let contentDir: string;
let documentId: string;

beforeAll(async () => {
  const copy = await seededCopy();
  contentDir = copy.contentDir;
  cms = await startCms({ dataDir: copy.dataDir, env: { CONTENT_DIR: contentDir } });
  editor = await Editor.login(cms);
  ({ documentId } = await editor.find('commercial-site', 'al-geising'));
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const SITE = 'commercial-site';
const position = (geometry: unknown) => ({ position: { geometry, precision: 'parcel', source: 'Flurkarte' } });
const save = (geometry: unknown) => editor.save(SITE, documentId, position(geometry));
const complaints = ({ error }: Answer) =>
  (error?.details.errors ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const text = (lines: string) => ({ type: 'Text', text: lines });
const polygon = (...coordinates: number[][]) => ({ type: 'Polygon', coordinates: [coordinates] });
const stored = async () => {
  const { data } = await editor.read(SITE, documentId);
  return (data.position as { geometry: unknown }).geometry;
};

describe('a place that cannot be right is refused while saving, at its field', () => {
  it.each([
    [
      'swapped',
      { type: 'Point', coordinates: [50.7, 13.7] },
      'Breite und Länge sind vertauscht: Gelesen wurde Breite 13,7, Länge 50,7. Umgekehrt liegt der Ort in der Region. Tauschen Sie beide.',
    ],
    [
      'UTM',
      text('412345 5634567'),
      'Das sind Meter im System ETRS89/UTM 33N, gebraucht werden Grad (WGS 84). Lassen Sie die Koordinaten umrechnen.',
    ],
    [
      'another system',
      'SRID=31469;POINT(5412345 5634567)',
      'Das Koordinatensystem „EPSG:31469“ wird hier nicht umgerechnet. Exportieren Sie die Daten in WGS 84 (EPSG:4326) oder ETRS89/UTM 33N (EPSG:25833).',
    ],
    [
      'Berlin',
      { type: 'Point', coordinates: [13.4, 52.52] },
      'Ein Punkt liegt außerhalb der Region: Breite 52,52, Länge 13,4. Prüfen Sie Breite und Länge.',
    ],
    [
      'a bow-tie',
      polygon([13.7, 50.8], [13.71, 50.81], [13.71, 50.8], [13.7, 50.81]),
      'Der Umriss kreuzt oder berührt sich selbst bei Breite 50,805, Länge 13,705: die Seiten, die bei Punkt 1 und bei Punkt 3 beginnen. Bringen Sie die Punkte in die richtige Reihenfolge.',
    ],
    [
      'a line',
      { type: 'LineString', coordinates: [] },
      '„LineString“ ist weder Punkt noch Fläche. Gebraucht wird ein Point, Polygon oder MultiPolygon.',
    ],
    [
      'words',
      text('am Bahnhof'),
      'Zeile 1 („am Bahnhof“) enthält kein Koordinatenpaar. Schreiben Sie je Zeile Breite und Länge, zum Beispiel 50.89123, 13.67123.',
    ],
  ])('%s', async (_name, geometry, message) => {
    const before = await stored();
    const answer = await save(geometry);
    expect(answer.status).toBe(400);
    expect(complaints(answer)).toEqual([`position.geometry: ${message}`]);
    expect(await stored()).toEqual(before);
  });
});

describe('what only needs tidying is tidied', () => {
  it('text becomes a point', async () => {
    expect((await save(text('50,8012 13,7012'))).status).toBe(200);
    expect(await stored()).toEqual({ type: 'Point', coordinates: [13.7012, 50.8012] });
  });

  it('an open, clockwise ring with too many decimals and heights becomes a normal one', async () => {
    const ring = [
      [13.7, 50.81, 400],
      [13.71, 50.81, 400],
      [13.71, 50.800000004, 400],
      [13.7, 50.8, 400],
    ];
    expect((await save(polygon(...ring))).status).toBe(200);
    const normal = polygon([13.7, 50.81], [13.7, 50.8], [13.71, 50.8], [13.71, 50.81], [13.7, 50.81]);
    expect(await stored()).toEqual(normal);
    const { status, error } = await editor.publish(SITE, documentId);
    expect(status, error?.message).toBe(200);
    expect(entryOf(await published(cms), SITE, 'al-geising')?.position).toMatchObject({ geometry: normal });
  });

  it('without a place there is nothing to look at', async () => {
    const { documentId: other } = await editor.find(SITE, 'al-lauenstein');
    expect((await editor.save(SITE, other, { position: null })).status).toBe(200);
  });
});

describe('what the map of the field shows', () => {
  it('is told to people who are logged in only', async () => {
    expect((await cms.get('/map-field/ground')).status).toBe(401);
    const { data } = await editor.call('GET', '/map-field/ground');
    const { bounds, layers, names, sites } = data as unknown as Ground;
    expect(bounds).toEqual([13.4, 50.68, 13.97, 51.07]);
    expect(Object.keys(layers)).toEqual(['boundaries', 'contours', 'water', 'roads', 'rail', 'border']);
    expect(names.filter(({ isTown }) => isTown).map(({ name }) => name)).toContain('Glashütte');
    expect(sites.map(({ title }) => title)).toEqual([expect.stringContaining('Geising')]);
  });
});

describe('import', () => {
  const path = (key: string) => `${contentDir}/entries/commercial-site/${key}.json`;
  const place = (key: string, geometry: object) => {
    const entry = JSON.parse(readFileSync(path(key), 'utf8')) as Record<string, unknown>;
    const { derivation: _, ...before } = entry.position as Record<string, unknown>;
    writeFileSync(path(key), JSON.stringify({ ...entry, position: { ...before, geometry } }));
  };
  const run = () => runScript('content-import.ts', [contentDir], cms.dataDir);

  it(
    'refuses by the same rules, and writes nothing',
    async () => {
      const { sequence } = await published(cms);
      place('gl-schlottwitz', { type: 'Point', coordinates: [13.4, 52.52] });
      const { code, output } = await run();
      expect([code, output]).toEqual([
        1,
        expect.stringContaining(
          'content/entries/commercial-site/gl-schlottwitz.json · position.geometry: lies outside the region (longitude 13.4, latitude 52.52); check longitude and latitude.',
        ),
      ]);
      place('gl-schlottwitz', polygon([13.8, 50.9], [13.81, 50.91], [13.81, 50.9], [13.8, 50.91]));
      expect((await run()).output).toContain(
        'gl-schlottwitz.json · position.geometry: the outline of part 1 meets itself near longitude 13.805, latitude 50.905: sides 1 and 3; put the corners in order.',
      );
      expect((await published(cms)).sequence).toBe(sequence);
    },
    SCRIPT_TIMEOUT,
  );

  it(
    'warns of what overlaps with a site in the CMS, and writes it',
    async () => {
      place('gl-schlottwitz', polygon([13.705, 50.8], [13.715, 50.8], [13.715, 50.81], [13.705, 50.81]));
      const { code, output } = await run();
      expect(code, output).toBe(0);
      expect(output).toMatch(
        /import: warning: content\/entries\/commercial-site\/gl-schlottwitz\.json · position\.geometry: overlaps with commercial-site "al-geising" on 392,\d{3} m²\. Check both\./,
      );
      expect(entryOf(await published(cms), SITE, 'gl-schlottwitz')?.position).toMatchObject({
        geometry: { type: 'Polygon' },
      });
    },
    SCRIPT_TIMEOUT,
  );
});
