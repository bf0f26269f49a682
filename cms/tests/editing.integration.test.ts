import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { TYPES, TYPE_NAMES, referencesOf, type TypeName } from '@standort/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uidOf, type Data } from '../src/strapi/types.ts';
import { Editor, type Answer, type Document } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { runScript, SCRIPT_TIMEOUT } from './support/command.ts';
import { changesSince, entryOf, published } from './support/site.ts';

let cms: Instance;
let editor: Editor;
let contentDir: string;

beforeAll(async () => {
  const copy = await seededCopy();
  contentDir = copy.contentDir;
  cms = await startCms({ dataDir: copy.dataDir, env: { CONTENT_DIR: contentDir } });
  editor = await Editor.login(cms);
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const source = { title: 'Stadtverwaltung', accessedOn: '2026-11-24' };
const news = (title: string, extra: object = {}) => ({
  title,
  slug: title.toLowerCase().replaceAll(' ', '-'),
  textOrigin: 'human',
  summary: 'Kurz.',
  body: 'Lang.',
  publishedOn: '2026-11-24',
  sources: [source],
  ...extra,
});

/** What the editor reads: `field: message`. */
const complaints = ({ error }: Answer) =>
  (error?.details.errors ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

async function made(title: string): Promise<string> {
  const { status, data, error } = await editor.create('article', news(title));
  expect(status, error?.message).toBe(201);
  return data.documentId;
}

describe('draft → public → gone', () => {
  it('a draft is in no answer, not even by its words', async () => {
    await made('Nur ein Entwurf');
    const text = await (
      await cms.get('/api/site/entries?status=draft&publicationState=preview', cms.siteToken())
    ).text();
    expect(text).not.toContain('Nur ein Entwurf');
  });

  it('publishing an edit shows it, with a row in the feed', async () => {
    const before = await published(cms);
    const { documentId } = await editor.find('contact', 'town-hall-altenberg');
    const { data } = await editor.read('contact', documentId);
    const { status, error } = await editor.publish('contact', documentId, {
      ...data,
      roleDe: 'Gibt Auskunft zu allem.',
    });
    expect(status, error?.message).toBe(200);
    const after = await published(cms);
    expect(entryOf(after, 'contact', 'town-hall-altenberg')).toEqual({
      ...entryOf(before, 'contact', 'town-hall-altenberg'),
      role: { ...(entryOf(before, 'contact', 'town-hall-altenberg')?.role as object), de: 'Gibt Auskunft zu allem.' },
    });
    expect(after.sequence).toBe(before.sequence + 1);
    expect((await changesSince(cms, before.sequence)).changes).toMatchObject([
      {
        sequence: after.sequence,
        type: 'contact',
        documentId,
        key: 'town-hall-altenberg',
        locale: null,
        action: 'publish',
      },
    ]);
  });

  it('saving without publishing changes nothing outside', async () => {
    const before = await published(cms);
    const { documentId } = await editor.find('contact', 'town-hall-glashuette');
    expect((await editor.save('contact', documentId, { name: 'Noch nicht' })).status).toBe(200);
    expect(await published(cms)).toEqual(before);
  });

  it('unpublishing and deleting take the entry away, with a row each', async () => {
    const documentId = await made('Kurz gelebt');
    await editor.publish('article', documentId);
    const { sequence, ...live } = await published(cms);
    expect(entryOf({ sequence, ...live }, 'article', 'kurz-gelebt')).toBeDefined();
    expect((await editor.unpublish('article', documentId)).status).toBe(200);
    expect(entryOf(await published(cms), 'article', 'kurz-gelebt')).toBeUndefined();
    await editor.publish('article', documentId);
    expect((await editor.remove('article', documentId)).status).toBe(200);
    expect(entryOf(await published(cms), 'article', 'kurz-gelebt')).toBeUndefined();
    const { changes } = await changesSince(cms, sequence);
    expect(changes.map(({ action, key, locale }) => [action, key, locale])).toEqual([
      ['unpublish', 'kurz-gelebt', 'de'],
      ['publish', 'kurz-gelebt', 'de'],
      ['delete', 'kurz-gelebt', 'de'],
    ]);
  });

  it('who did it is kept for the audit, and not told to the site', async () => {
    const { data } = await editor.call(
      'GET',
      '/content-manager/collection-types/api::change.change?sort=sequence:desc&pageSize=1',
    );
    expect((data as unknown as { results: Document[] }).results[0]).toMatchObject({
      by: 'redaktion@example.org',
      action: 'delete',
    });
    expect(JSON.stringify(await changesSince(cms, 0))).not.toContain('redaktion@example.org');
  });

  it('the feed cannot be written by hand', async () => {
    const { sequence } = await published(cms);
    const feed = '/content-manager/collection-types/api::change.change';
    const { data } = await editor.call('GET', `${feed}?sort=sequence:desc&pageSize=1`);
    const [last] = (data as unknown as { results: Document[] }).results;
    const row = {
      sequence: sequence + 1,
      type: 'x',
      entryDocumentId: 'x',
      action: 'publish',
      at: '2026-11-24T00:00:00Z',
      by: 'x',
    };
    // The type is hidden from the desk, so nobody has a right to it there.
    for (const { status } of [
      await editor.call('POST', feed, row),
      await editor.call('PUT', `${feed}/${last?.documentId}`, { by: 'x' }),
      await editor.call('DELETE', `${feed}/${last?.documentId}`),
      await editor.call('POST', `${feed}/actions/bulkDelete`, { documentIds: [last?.documentId] }),
    ])
      expect(status).toBe(403);
    expect((await changesSince(cms, sequence - 1)).changes).toMatchObject([{ sequence, action: 'delete' }]);
  });
});

describe('only what is complete gets public', () => {
  it('every problem is named in German at its field, and nothing happens', async () => {
    const { sequence } = await published(cms);
    const { data } = await editor.create('article', {
      title: 'Unfertig',
      slug: 'unfertig',
      textOrigin: 'human',
      publishedOn: '2026-11-24',
      facts: [{ textDe: 'Ein Satz', asOf: 'neulich' }],
    });
    const answer = await editor.publish('article', data.documentId);
    expect(answer.status).toBe(400);
    expect(complaints(answer)).toEqual([
      'facts.0.asOf: Schreiben Sie Jahr und Monat mit Bindestrich, zum Beispiel 2026-11. Ein Jahr (2026), ein Tag (2026-11-28), ein Vierteljahr (2026-Q3) oder ein Zeitraum (2025/2026) geht auch. Ist kein Stand bekannt, schreiben Sie undated.',
      'facts.0.sources: Es fehlt eine Quelle. Ergänzen Sie mindestens eine.',
      'sources: Es fehlt eine Quelle. Ergänzen Sie mindestens eine.',
      'summary: Diese Angabe fehlt. Füllen Sie das Feld aus.',
      'body: Diese Angabe fehlt. Füllen Sie das Feld aus.',
    ]);
    expect(answer.error?.message).toContain(
      'Der Artikel „Unfertig“ kann so nicht veröffentlicht werden. Aussagen mit Beleg 1 › Stand: Schreiben Sie Jahr und Monat',
    );
    expect((await published(cms)).sequence).toBe(sequence);
  });

  it('an address is taken once per language', async () => {
    const { entries } = await published(cms);
    const slug = (entries.article[0]?.de as { slug: string; title: string }).slug;
    const { data } = await editor.create('article', news('Doppelt', { slug }));
    expect(complaints(await editor.publish('article', data.documentId))[0]).toMatch(
      new RegExp(`^slug: Die Adresse „${slug}“ hat schon der Artikel „.+“. Wählen Sie eine andere.$`),
    );
  });

  it('English alone is not enough', async () => {
    const { data } = await editor.create('article', news('Only English'), 'en');
    const { status, error } = await editor.publish('article', data.documentId, {}, 'en');
    expect([status, error?.message]).toEqual([
      400,
      'Der Artikel „Only English“ hat noch keine veröffentlichte deutsche Fassung. Veröffentlichen Sie zuerst Deutsch, dann die anderen Sprachen.',
    ]);
  });

  it('what it refers to must be public first', async () => {
    const { data: contact } = await editor.create('contact', {
      name: 'Neue Stelle',
      roleDe: 'Hilft.',
      sources: [source],
    });
    const { documentId } = await editor.find('commercial-site', 'al-geising');
    await editor.save('commercial-site', documentId, {
      contact: { connect: [{ documentId: contact.documentId }], disconnect: [] },
    });
    expect(complaints(await editor.publish('commercial-site', documentId))).toEqual([
      'contact: Die Ansprechstelle „Neue Stelle“ ist noch nicht veröffentlicht. Veröffentlichen Sie zuerst diesen Eintrag, oder wählen Sie einen anderen.',
    ]);
    await editor.publish('contact', contact.documentId);
    expect((await editor.publish('commercial-site', documentId)).status).toBe(200);
    expect(entryOf(await published(cms), 'commercial-site', 'al-geising')?.contact).toBe('neue-stelle');
  });

  it('what others refer to stays', async () => {
    const { documentId } = await editor.find('municipality', 'altenberg');
    const refusal =
      /^Die Gemeinde „Altenberg“ kann nicht (gelöscht|zurückgezogen) werden: Darauf beziehen sich .+ und \d+ weitere\. Ändern Sie dort zuerst den Bezug\.$/;
    for (const answer of [
      await editor.remove('municipality', documentId),
      await editor.unpublish('municipality', documentId),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.error?.message).toMatch(refusal);
    }
    expect(entryOf(await published(cms), 'municipality', 'altenberg')).toBeDefined();
  });

  it('what every page of the site is drawn with stays', async () => {
    const { documentId } = await editor.find('page', 'jobs');
    const single = (name: string) => `/content-manager/single-types/${uidOf(name as TypeName)}`;
    const answers = [
      await editor.unpublish('page', documentId),
      await editor.remove('page', documentId),
      await editor.call('POST', '/content-manager/collection-types/api::page.page/actions/bulkUnpublish?locale=de', {
        documentIds: [documentId],
      }),
      await editor.call('POST', `${single('settings')}/actions/unpublish?locale=de`, {}),
      await editor.call('DELETE', `${single('homepage')}?locale=*`),
    ];
    for (const { status, error } of answers) {
      expect(status).toBe(400);
      expect(error?.message).toMatch(
        /^(Löschen|Zurückziehen) ist hier nicht möglich: Ohne die (Seite|Startseite|Einstellungen) „.+“ lässt sich die Website nicht bauen\. Ändern Sie stattdessen die Texte, und veröffentlichen Sie die Änderung\.$/,
      );
    }
    expect((await editor.unpublish('page', documentId, 'cs')).status).toBe(200);
    const { entries } = await published(cms);
    expect(entries.page.find(({ key }) => key === 'jobs')).toMatchObject({ de: {}, en: {} });
    expect([entries.settings, entries.homepage].map((list) => list.length)).toEqual([1, 1]);
  });

  it('texts, pictures and offers are judged at their fields', async () => {
    const { data } = await editor.create(
      'article',
      news('Unlesbar', { body: '### Tief\n\n[hier](https://example.org)', picture: { credit: 'x', altDe: 'Tal' } }),
    );
    const answer = await editor.publish('article', data.documentId);
    expect(complaints(answer)).toEqual([
      'picture.file: Diese Angabe fehlt. Füllen Sie das Feld aus.',
      'body: Die Zwischenüberschrift „Tief“ überspringt eine Stufe. Davor muss eine mit zwei Rauten stehen; sonst schreiben Sie: ## Tief',
      'body: Der Link „hier“ sagt nicht, wohin er führt. Schreiben Sie, was dort zu finden ist, zum Beispiel: [Bebauungsplan der Stadt](https://…).',
    ]);
    const { documentId } = await editor.find('commercial-site', 'al-baerenstein');
    expect(complaints(await editor.publish('commercial-site', documentId, { offerStatus: 'free' }))).toEqual([
      'planStatusDe: Es fehlt der Planungsstand. Schreiben Sie, wie weit der Bebauungsplan ist, zum Beispiel: Bebauungsplan in Kraft.',
      'checkedOn: Es fehlt, wann jemand dieses Angebot zuletzt geprüft hat. Fragen Sie nach, und tragen Sie den Tag ein.',
      'checkDueOn: Es fehlt, bis wann jemand dieses Angebot wieder prüft. Tragen Sie den Tag ein.',
    ]);
  });

  it('a story that shows somebody appears with their consent, which nobody outside reads', async () => {
    const { documentId } = await editor.find('job-story', 'farmer');
    const { sequence } = await published(cms);
    const shown = { sample: false, portrayed: true };
    const consent = { scope: ['words'], givenOn: '2026-11-20', heldBy: 'Geheimes Papierfach' };
    const refused = await editor.publish('job-story', documentId, shown);
    expect([refused.status, ...complaints(refused)]).toEqual([
      400,
      'consents: Die Geschichte zeigt einen wirklichen Menschen. Ohne dessen Einwilligung darf sie nicht erscheinen. Tragen Sie sie hier ein.',
    ]);
    expect((await published(cms)).sequence).toBe(sequence);
    const answer = await editor.publish('job-story', documentId, { ...shown, consents: [consent] });
    expect(answer.status, answer.error?.message).toBe(200);
    const draft = await fetch(`${cms.url}/api/site/drafts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cms.siteToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'job-story', documentId }),
    });
    expect(draft.status).toBe(200);
    for (const response of [
      draft,
      await cms.get('/api/site/entries', cms.siteToken()),
      await cms.get('/api/site/changes?since=0', cms.siteToken()),
    ])
      expect(await response.text(), response.url).not.toMatch(/Papierfach|consent/i);
    expect(entryOf(await published(cms), 'job-story', 'farmer')?.portrayed).toBe(true);
    const copy = await editor.call(
      'POST',
      `/content-manager/collection-types/api::job-story.job-story/clone/${documentId}?locale=de`,
      { title: 'Noch eine', slug: 'noch-eine' },
    );
    expect(copy.status, copy.error?.message).toBe(200);
    const { data } = await editor.read('job-story', copy.data.documentId);
    expect([data.portrayed, data.consents]).toEqual([true, []]);
  });

  it('a story can only show a figure it has', async () => {
    const { documentId } = await editor.find('job-story', 'farmer');
    const body = [
      { __component: 'story.text', text: 'Text.' },
      { __component: 'story.figure', figure: 'gibt-es-nicht' },
    ];
    const answer = await editor.publish('job-story', documentId, { body });
    expect(answer.status).toBe(400);
    expect(complaints(answer)).toEqual([
      expect.stringMatching(
        /^body\.1\.figure: Die Kennzahl „gibt-es-nicht“ hat diese Geschichte nicht\. Vorhanden: [a-z0-9-]+.*\.$/,
      ),
    ]);
    expect(answer.error?.message).toContain('Geschichte 2 › Kennung der Kennzahl: Die Kennzahl „gibt-es-nicht“');
  });
});

describe('keys and addresses', () => {
  it('a key is made from the title, counted on, and never changes', async () => {
    const first = await editor.create('article', news('Größe zählt'));
    const second = await editor.create('article', news('Größe zählt', { slug: 'zweite' }));
    expect([first.data.key, second.data.key]).toEqual(['groesse-zaehlt', 'groesse-zaehlt-2']);
    const answer = await editor.save('article', first.data.documentId, { key: 'anders' });
    expect(complaints(answer)).toEqual([
      'key: Der Schlüssel bleibt „groesse-zaehlt“: Dateien und andere Einträge beziehen sich darauf. Machen Sie die Änderung rückgängig.',
    ]);
    expect(complaints(await editor.create('article', news('x', { key: 'groesse-zaehlt' })))).toEqual([
      'key: Den Schlüssel „groesse-zaehlt“ gibt es schon. Wählen Sie einen anderen, oder lassen Sie das Feld leer.',
    ]);
  });

  it('an address left empty is made from the title, counted on, and stays when the title changes', async () => {
    const { data } = await editor.create('article', { ...news('Öffnung der Straße'), slug: null });
    expect(data.slug).toBe('oeffnung-der-strasse');
    const second = await editor.create('article', { ...news('Öffnung der Straße'), slug: '' });
    expect(second.data.slug).toBe('oeffnung-der-strasse-2');
    await editor.save('article', data.documentId, { title: 'Sperrung der Straße' });
    expect((await editor.read('article', data.documentId)).data.slug).toBe('oeffnung-der-strasse');
    const english = { title: 'Road opens', summary: 'Short.', body: 'Long.', textOrigin: 'human' };
    expect((await editor.save('article', data.documentId, english, 'en')).data.slug).toBe('road-opens');
  });

  it('a changed address is remembered for a redirect', async () => {
    const documentId = await made('Alte Adresse');
    await editor.publish('article', documentId);
    await editor.publish('article', documentId, { slug: 'neue-adresse' });
    await editor.publish('article', documentId, { slug: 'neueste-adresse' });
    expect(entryOf(await published(cms), 'article', 'alte-adresse')?.de).toMatchObject({
      slug: 'neueste-adresse',
      formerSlugs: ['alte-adresse', 'neue-adresse'],
    });
    const heir = await made('Erbin');
    expect((await editor.publish('article', heir, { slug: 'alte-adresse' })).status).toBe(200);
  });
});

describe('languages', () => {
  it('shared fields published in English are public, whatever language they were edited in', async () => {
    const { documentId } = await editor.find('industry', 'uhren');
    const { status, error } = await editor.publish('industry', documentId, { rank: 77 }, 'en');
    expect(status, error?.message).toBe(200);
    expect(entryOf(await published(cms), 'industry', 'uhren')?.rank).toBe(77);
  });

  it('a new language starts with the relations, and a change of them holds for all languages', async () => {
    const { documentId: municipality } = await editor.find('municipality', 'altenberg');
    const { documentId: other } = await editor.find('municipality', 'glashuette');
    const event = {
      title: 'Fest',
      slug: 'fest',
      textOrigin: 'human',
      summary: 'Kurz.',
      startsOn: '2027-05-01',
      location: 'Markt',
      sources: [source],
      municipality: { connect: [{ documentId: municipality }], disconnect: [] },
    };
    const { data } = await editor.create('event', event);
    const words = {
      title: 'Fair',
      slug: 'fair',
      textOrigin: 'human',
      summary: 'Short.',
      municipality: { connect: [], disconnect: [] },
    };
    expect((await editor.save('event', data.documentId, words, 'en')).status).toBe(200);
    await editor.publish('event', data.documentId);
    await editor.publish('event', data.documentId, {}, 'en');
    expect(entryOf(await published(cms), 'event', 'fest')?.municipality).toBe('altenberg');
    await editor.publish(
      'event',
      data.documentId,
      { municipality: { connect: [{ documentId: other }], disconnect: [{ documentId: municipality }] } },
      'en',
    );
    await editor.publish('event', data.documentId);
    expect(entryOf(await published(cms), 'event', 'fest')?.municipality).toBe('glashuette');
  });

  it('a new language takes over what all share, as it stands in the draft, though its form shows nothing of it', async () => {
    const documentId = await made('Zwei Quellen');
    expect((await editor.publish('article', documentId)).status).toBe(200);
    const sources = [source, { ...source, title: 'Amtsblatt' }];
    await editor.save('article', documentId, { sources });
    const form = {
      title: 'Two sources',
      summary: 'Short.',
      body: 'Long.',
      textOrigin: 'human',
      sources: [],
      facts: [],
    };
    expect((await editor.save('article', documentId, form, 'en')).status).toBe(200);
    for (const locale of ['de', 'en'])
      expect((await editor.read('article', documentId, locale)).data.sources, locale).toMatchObject(sources);
  });

  it('a target that lacks the language is named in German', async () => {
    const { documentId: municipality } = await editor.find('municipality', 'altenberg');
    const { data: company } = await editor.create('company', {
      name: 'Nur Deutsch GmbH',
      slug: 'nur-deutsch',
      textOrigin: 'human',
      summary: 'Kurz.',
      locality: 'Geising',
      branchDe: 'Handel',
      sources: [source],
      municipality: { connect: [{ documentId: municipality }], disconnect: [] },
    });
    expect((await editor.publish('company', company.documentId)).status).toBe(200);
    const story = await editor.find('job-story', 'watchmaker');
    const link = { companies: { connect: [{ documentId: company.documentId }], disconnect: [] } };
    expect(complaints(await editor.save('job-story', story.documentId, link, 'en'))).toEqual([
      'companies: Der Arbeitgeber „Nur Deutsch GmbH“ fehlt noch auf Englisch. Legen Sie zuerst diese Fassung an, oder wählen Sie einen anderen Eintrag.',
    ]);
    await editor.save('job-story', story.documentId, link, 'de');
    expect(complaints(await editor.publish('job-story', story.documentId))).toEqual([
      'companies: Der Arbeitgeber „Nur Deutsch GmbH“ ist noch nicht auf Englisch und Tschechisch veröffentlicht. Veröffentlichen Sie zuerst diese Fassung.',
    ]);
  });

  it('unpublishing German takes the whole entry away, English only its block', async () => {
    const documentId = await made('Zwei Sprachen');
    await editor.save(
      'article',
      documentId,
      { title: 'Two', slug: 'two', textOrigin: 'human', summary: 'S', body: 'B' },
      'en',
    );
    await editor.publish('article', documentId);
    await editor.publish('article', documentId, {}, 'en');
    expect(entryOf(await published(cms), 'article', 'zwei-sprachen')?.en).toMatchObject({ slug: 'two' });
    await editor.unpublish('article', documentId, 'en');
    expect(entryOf(await published(cms), 'article', 'zwei-sprachen')).not.toHaveProperty('en');
    await editor.publish('article', documentId, {}, 'en');
    await editor.unpublish('article', documentId, 'de');
    expect(entryOf(await published(cms), 'article', 'zwei-sprachen')).toBeUndefined();
  });
});

describe('an import beside editors', { timeout: SCRIPT_TIMEOUT }, () => {
  const path = (type: TypeName, key: string) => `${contentDir}/entries/${type}/${key}.json`;
  const change = (type: TypeName, key: string, edit: (entry: Data) => void) => {
    const entry = JSON.parse(readFileSync(path(type, key), 'utf8')) as Data;
    edit(entry);
    writeFileSync(path(type, key), JSON.stringify(entry));
  };
  const run = () => runScript('content-import.ts', [contentDir], cms.dataDir);
  const file = (key: string, extra: object = {}) => {
    const { title, slug, summary, body, ...shared } = news(key, extra);
    const words = { title, slug, summary, body, textOrigin: { origin: 'human' } };
    writeFileSync(path('article', key), JSON.stringify({ ...shared, textOrigin: undefined, key, de: words }));
  };

  it('waits, as editors do, while another process writes', async () => {
    const documentId = await made('Wartet kurz');
    const other = new DatabaseSync(join(cms.dataDir, 'cms.db'), { timeout: 5000 });
    other.exec('begin immediate; update strapi_core_store_settings set value = value where id = 1');
    const saved = editor.save('article', documentId, { summary: 'Hat gewartet.' });
    await sleep(1000);
    other.exec('commit');
    other.close();
    expect((await saved).status).toBe(200);
  });

  it('writes nothing that would collide with what is public, and says why', async () => {
    await editor.publish('article', await made('Vergeben'));
    file('neu-vergeben', { slug: 'vergeben' });
    const { sequence } = await published(cms);
    const { code, output } = await run();
    rmSync(path('article', 'neu-vergeben'));
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(
        'content/entries/article/neu-vergeben.json · de.slug: "vergeben" is already taken by CMS/article/vergeben. Choose another.',
      ),
    ]);
    expect((await published(cms)).sequence).toBe(sequence);
  });

  it('leaves alone what an editor changed or deleted, and says so', async () => {
    const all = await published(cms);
    const used = new Set(
      TYPE_NAMES.flatMap((type) =>
        all.entries[type].flatMap((entry) => referencesOf(TYPES[type], entry).map(({ key }) => key)),
      ),
    );
    const unused = all.entries.place.find(({ key }) => !used.has(key))?.key ?? '';
    expect((await editor.remove('place', (await editor.find('place', unused)).documentId)).status).toBe(200);
    change('contact', 'town-hall-altenberg', (entry) => (entry.name = 'Rathaus Altenberg'));
    const { code, output } = await run();
    expect(code, output).toBe(0);
    // One was changed in the file too, the other only in the CMS.
    expect(output).toMatch(/^import: contact: 0 created, 0 updated, \d+ unchanged, 2 left alone$/m);
    expect(output).toContain(
      'import: contact: left alone because they were changed in the CMS: town-hall-altenberg, town-hall-glashuette',
    );
    expect(output).toContain(`import: place: stay deleted because they were deleted in the CMS: ${unused}`);
    const after = await published(cms);
    expect(entryOf(after, 'contact', 'town-hall-altenberg')?.name).toBe('Stadtverwaltung Altenberg');
    expect(entryOf(after, 'place', unused)).toBeUndefined();
  });

  it('goes on changing an entry whose address it changed, and keeps the old one', async () => {
    file('umzug');
    expect((await run()).output).toMatch(/^import: article: 1 created, 0 updated/m);
    change('article', 'umzug', ({ de }) => ((de as Data).slug = 'umgezogen'));
    expect((await run()).output).toMatch(/^import: article: 0 created, 1 updated/m);
    expect((await run()).output).toMatch(/^import: article: 0 created, 0 updated/m);
    change('article', 'umzug', ({ de }) => ((de as Data).title = 'Nach dem Umzug'));
    const { output } = await run();
    expect(output).toMatch(/^import: article: 0 created, 1 updated/m);
    expect(output).not.toMatch(/article: left alone.*umzug/);
    expect(entryOf(await published(cms), 'article', 'umzug')?.de).toMatchObject({
      title: 'Nach dem Umzug',
      slug: 'umgezogen',
      formerSlugs: ['umzug'],
    });
  });
});
