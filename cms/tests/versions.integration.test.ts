import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Data } from '../src/strapi/types.ts';
import type { LogPage } from '../src/log/view.ts';
import type { Restored, VersionDetail, VersionList } from '../src/versions/view.ts';
import { startRegion, type Region } from './access/region.ts';
import { fresh, IS_DEEP, make, to } from './access/samples.ts';
import { runCode, SCRIPT_TIMEOUT } from './support/command.ts';
import { inDatabase } from './support/database.ts';
import type { Editor } from './support/editor.ts';
import { PREPARE_TIMEOUT } from './support/prepared.ts';

let region: Region;

beforeAll(async () => {
  region = await startRegion();
}, PREPARE_TIMEOUT);

afterAll(() => region?.cms.stop());

const path = (documentId: string, rest = '', locale = 'de') =>
  `/versions/company/${documentId}${rest}?locale=${locale}`;
const list = async (who: Editor, documentId: string, locale = 'de') =>
  (await who.call('GET', path(documentId, '', locale))).data as unknown as VersionList;
const detail = async (who: Editor, documentId: string, id: string) =>
  (await who.call('GET', path(documentId, `/${id}`))).data as unknown as VersionDetail;
const restore = (who: Editor, documentId: string, id: string, locale = 'de') =>
  who.call('POST', path(documentId, `/${id}/restore`, locale));
const oldest = async (who: Editor, documentId: string) => (await list(who, documentId)).rows.at(-1)?.id ?? '';
const log = async (who: Editor, question = '') =>
  (await who.call('GET', `/log/?${question}`)).data as unknown as LogPage;

/** As another part of the program would, in a process of its own. */
const forgetElsewhere = (documentId: string) =>
  runCode(
    `import { loadStrapi } from './cms/src/strapi/load.ts';
     import { forget } from './cms/src/versions/snapshots.ts';
     const strapi = await loadStrapi();
     await forget(strapi, '${documentId}');
     await strapi.destroy();
     process.exit(0);`,
    region.cms.dataDir,
  );

const company = (municipality: 'altenberg' | 'glashuette', extra: Data = {}, isPublished = false) =>
  make(region.admin, region.anchors, { type: 'company', municipality, locales: ['de'], isPublished, extra });

describe('versions', () => {
  it('are kept when something has changed, and say who did what', async () => {
    const id = await company('altenberg');
    await region.editor.save('company', id, { summary: 'Zwei.' });
    await region.editor.save('company', id, { summary: 'Zwei.' });
    await region.author.save('company', id, { summary: 'Drei.' });
    await region.editor.publish('company', id);
    const { rows, total, entry } = await list(region.editor, id);
    expect(total).toBe(3);
    expect(rows.map(({ action, by, isCurrent, isPublic }) => [action, by, isCurrent, isPublic])).toEqual([
      ['publish', 'altenberg@example.org', true, true],
      ['save', 'altenberg@example.org', false, false],
      ['create', 'redaktion@example.org', false, false],
    ]);
    expect(entry).toMatchObject({ kind: 'Arbeitgeber', locale: 'de', mayRestore: true });
  });

  it('show field by field what was different, in German', async () => {
    const id = await company('altenberg', { internalNote: 'Notiz von damals' });
    await region.editor.save('company', id, {
      summary: 'Neu.',
      internalNote: null,
      sources: [{ title: 'Andere Quelle', accessedOn: '2026-11-24' }],
    });
    const { differences, missing } = await detail(region.editor, id, await oldest(region.editor, id));
    expect(missing).toEqual([]);
    expect(differences.map(({ field, now, then }) => [field, now, then])).toEqual(
      expect.arrayContaining([
        ['Quellen 1 › Titel', 'Andere Quelle', 'Stadtverwaltung'],
        ['Interne Notiz', null, 'Notiz von damals'],
      ]),
    );
    expect(differences.find(({ then }) => then === 'Kurz.')).toMatchObject({ now: 'Neu.', isShared: false });
  });

  it('come back into the draft only, notes too, and coming back is a version', async () => {
    const id = await company('altenberg', { internalNote: 'Geheim bleibt es' }, true);
    await region.editor.save('company', id, { summary: 'Neu.', internalNote: 'Anders' });
    await region.editor.publish('company', id);
    const restored = await restore(region.author, id, await oldest(region.author, id));
    expect([restored.status, restored.error?.message]).toEqual([200, undefined]);
    expect((await region.editor.read('company', id)).data).toMatchObject({
      summary: 'Kurz.',
      internalNote: 'Geheim bleibt es',
      status: 'modified',
    });
    const { rows } = await list(region.editor, id);
    expect(rows[0]).toMatchObject({ action: 'restore', by: 'autorin@example.org', isCurrent: true, isPublic: false });
    expect(rows[0]?.earlier).toBe(rows.at(-1)?.at);
    const again = await restore(region.editor, id, rows[0]?.id ?? '');
    expect((again.data as unknown as Restored).isChanged).toBe(false);
  });

  it('name what cannot come back, and come back without it', async () => {
    const mine = await company('altenberg');
    const gone = await company('altenberg', { name: 'Bald weg GmbH' });
    const story = await make(region.admin, region.anchors, {
      type: 'job-story',
      municipality: 'altenberg',
      locales: ['de'],
      extra: { companies: { connect: [{ documentId: mine }, { documentId: gone }, { documentId: region.hidden }] } },
    });
    const at = (rest: string) => `/versions/job-story/${story}${rest}?locale=de`;
    const companies = { disconnect: [gone, region.hidden].map((documentId) => ({ documentId })), connect: [] };
    expect((await region.editor.save('job-story', story, { companies })).status).toBe(200);
    await region.admin.remove('company', gone);
    const { rows } = (await region.editor.call('GET', at(''))).data as unknown as VersionList;
    const version = rows.at(-1)?.id ?? '';
    const shown = await region.editor.call('GET', at(`/${version}`));
    expect(shown.text).not.toContain('Geheimwort');
    expect((shown.data as unknown as VersionDetail).missing.map(({ name, reason }) => [name, reason])).toEqual([
      ['der Arbeitgeber, inzwischen gelöscht', 'gone'],
      ['der Arbeitgeber einer anderen Gemeinde', 'reach'],
    ]);
    expect((await region.editor.call('POST', at(`/${version}/restore`))).status).toBe(200);
    const now = await region.editor.call(
      'GET',
      `/content-manager/relations/api::job-story.job-story/${story}/companies?locale=de`,
    );
    expect((now.data as unknown as { results: { documentId: string }[] }).results.map((one) => one.documentId)).toEqual(
      [mine],
    );
  });

  it('of a deleted entry are kept, and it can be made anew from one', async () => {
    const name = `Gelöscht ${fresh()}`;
    const id = await company('altenberg', { name });
    const version = await oldest(region.editor, id);
    expect((await region.editor.remove('company', id)).status).toBe(200);
    const { form } = (await restore(region.editor, id, version)).data as unknown as Restored;
    const made = /\/([^/?]+)\?/.exec(form)?.[1] ?? '';
    expect((await region.editor.read('company', made)).data).toMatchObject({ name, municipalityCode: 'altenberg' });
    expect((await list(region.editor, made)).rows.map(({ action }) => action)).toContain('create');
  });

  it(
    'are forgotten when the program says so; the log keeps that something was done, without the name',
    { timeout: SCRIPT_TIMEOUT },
    async () => {
      const id = await company('altenberg', { name: 'Vergessen GmbH', summary: 'Vertrauliches' });
      await region.editor.save('company', id, { name: 'Danach GmbH', summary: 'Nichts.' });
      const { code, output } = await forgetElsewhere(id);
      expect(code, output).toBe(0);
      expect((await list(region.editor, id)).rows).toEqual([]);
      const { rows } = await log(region.editor, 'type=company');
      expect(rows.slice(0, 2).map(({ action, title }) => [action, title])).toEqual([
        ['save', null],
        ['create', null],
      ]);
      await region.editor.save('company', id, { summary: 'Neu.' });
      const versions = await list(region.editor, id);
      // What the draft said until now was to be forgotten.
      expect(versions.rows.map(({ action }) => action)).toEqual(['save']);
    },
  );

  it.runIf(IS_DEEP)(
    'of saves only the last fifty are kept, those that were public all',
    async () => {
      const id = await company('altenberg', {}, true);
      for (let count = 1; count <= 55; count++)
        expect((await region.editor.save('company', id, { summary: `Nummer ${count}.` })).status).toBe(200);
      const { total } = await list(region.editor, id);
      expect(total).toBe(51);
      const last = (await region.editor.call('GET', `${path(id)}&page=3`)).data as unknown as VersionList;
      expect(last.rows.at(-1)?.action).toBe('publish');
    },
    SCRIPT_TIMEOUT,
  );
});

describe('of a story whose consent was withdrawn', () => {
  const consent = { scope: ['words'], givenOn: '2026-11-20', heldBy: 'Papierfach' };
  const at = (documentId: string, rest = '') => `/versions/job-story/${documentId}${rest}?locale=de`;
  const rowsOf = async (documentId: string) =>
    ((await region.editor.call('GET', at(documentId))).data as unknown as VersionList).rows;
  const consentsOf = async (documentId: string) => (await region.editor.read('job-story', documentId)).data.consents;
  let story: string;
  let kept: Data;

  beforeAll(async () => {
    story = await make(region.admin, region.anchors, {
      type: 'job-story',
      municipality: 'altenberg',
      locales: ['de', 'cs'],
      isPublished: true,
      extra: { portrayed: true, consents: [consent] },
    });
    const [{ recordId }] = (await consentsOf(story)) as [{ recordId: string }];
    const { status } = await region.editor.call('POST', `/consents/${recordId}/withdrawal`, { note: 'per Brief' });
    expect(status).toBe(200);
    kept = { recordId, withdrawnOn: expect.any(String), withdrawnNote: 'per Brief' };
  }, 60_000);

  it('none is left, nor its German text for translations', async () => {
    expect(await rowsOf(story)).toEqual([]);
    const texts = `select 1 from translation_states where entry_document_id = '${story}'`;
    expect(await inDatabase(region.cms.dataDir, texts)).toEqual([]);
  });

  it('none is made until the person is out of the draft; the log says that it was saved, without the name', async () => {
    expect((await region.editor.save('job-story', story, { lead: 'Danach.' })).status).toBe(200);
    expect(await rowsOf(story)).toEqual([]);
    expect((await log(region.editor, 'type=job-story')).rows[0]).toMatchObject({ action: 'save', title: null });
    expect(await consentsOf(story)).toMatchObject([kept]);
    expect((await region.editor.publish('job-story', story)).error?.message).toContain('wurde widerrufen');

    const without = { title: 'Ohne Menschen', portrayed: false, consents: [] };
    expect((await region.editor.save('job-story', story, without)).status).toBe(200);
    expect((await rowsOf(story)).map(({ action }) => action)).toEqual(['save']);
    expect((await log(region.editor, 'type=job-story')).rows[0]?.title).toBe('Ohne Menschen');
  });
});

describe('who belongs to another municipality', () => {
  it('neither lists nor reads nor brings back versions, whether the entry is public or not', async () => {
    for (const id of [region.changed, region.hidden]) {
      const version = await oldest(region.other, id);
      expect(version).not.toBe('');
      for (const who of [region.editor, region.author])
        for (const answer of [
          await who.call('GET', path(id)),
          await who.call('GET', path(id, `/${version}`)),
          await restore(who, id, version),
        ]) {
          expect(answer.status).toBe(404);
          expect(answer.text).not.toContain('Geheimwort');
        }
    }
  });

  it('cannot reach a foreign version by the name of an own entry', async () => {
    const own = await company('altenberg');
    const foreign = await oldest(region.other, region.hidden);
    expect((await region.editor.call('GET', path(own, `/${foreign}`))).status).toBe(404);
    expect((await restore(region.editor, own, foreign)).status).toBe(404);
  });

  it('does not reach a deleted entry either', async () => {
    const id = await company('glashuette', { name: 'Geheimwort weg' });
    const version = await oldest(region.other, id);
    await region.other.remove('company', id);
    expect((await region.editor.call('GET', path(id))).status).toBe(404);
    expect((await restore(region.editor, id, version)).status).toBe(404);
  });

  it('does not reach it either if it was her own once', async () => {
    const id = await company('altenberg', { name: 'Gehört jetzt Glashütte' });
    const version = await oldest(region.editor, id);
    const owner = { municipalityCode: 'glashuette', municipality: to(region.anchors.municipality.glashuette ?? '') };
    expect((await region.admin.save('company', id, owner)).status).toBe(200);
    expect((await region.other.remove('company', id)).status).toBe(200);
    for (const who of [region.editor, region.author]) {
      expect((await who.call('GET', path(id))).status).toBe(404);
      expect((await restore(who, id, version)).status).toBe(404);
    }
    const left = await oldest(region.other, id);
    expect((await restore(region.other, id, left)).status).toBe(200);
  });

  it('nobody asks without a login', async () => {
    for (const one of [path(region.changed), '/log/', '/log/csv']) expect((await region.cms.get(one)).status).toBe(401);
  });
});

describe('the log', () => {
  it('shows everybody what was done to entries of the own municipality', async () => {
    const page = await log(region.editor);
    expect(page.total).toBeGreaterThan(10);
    expect(JSON.stringify(page)).not.toContain('Geheimwort');
    expect(new Set(page.rows.map(({ municipality }) => municipality))).toEqual(new Set(['Altenberg']));
    expect(page.municipalities).toEqual([{ value: 'altenberg', label: 'Altenberg' }]);
    const foreign = await log(region.editor, 'municipality=glashuette');
    expect([foreign.total, foreign.rows]).toEqual([0, []]);
    expect((await log(region.coordination, 'municipality=glashuette')).total).toBeGreaterThan(0);
    expect((await log(region.coordination, 'municipality=gemeinsam')).total).toBeGreaterThan(0);
  });

  it('is searched by person, kind and days', async () => {
    await region.author.save('company', await company('altenberg'), { summary: 'Von der Autorin.' });
    const { rows } = await log(region.admin, 'person=autorin%40example.org&type=company');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ by, kind }) => `${by} ${kind}`))).toEqual(new Set(['autorin@example.org Arbeitgeber']));
    expect((await log(region.admin, 'until=2000-01-01')).total).toBe(0);
    expect((await log(region.admin, 'from=2000-01-01')).total).toBeGreaterThan(500);
    const wrong = await region.admin.call('GET', '/log/?from=gestern');
    expect([wrong.status, wrong.error?.message]).toEqual([
      400,
      '„gestern“ ist kein Tag. Schreiben Sie zum Beispiel 2026-11-24.',
    ]);
  });

  it('is taken along as a table in which nothing is a formula', async () => {
    await company('altenberg', { name: '=1+1' });
    const { status, text } = await region.editor.call('GET', '/log/csv?type=company');
    expect(status).toBe(200);
    // Reading takes the mark of UTF-8 away.
    expect(text.split('\r\n')[0]).toBe('Zeit;Person;Was;Art;Eintrag;Sprache;Gemeinde');
    expect(text).toContain(`;"'=1+1";`);
    expect(text).not.toContain('Geheimwort');
  });

  it('tells of earlier releases to those who keep all', async () => {
    expect((await region.admin.call('POST', '/publication/hold', { id: null })).status).toBe(200);
    expect((await log(region.coordination, 'type=website')).rows[0]).toMatchObject({
      action: 'follow',
      kind: 'Website',
    });
    expect((await log(region.editor, 'type=website')).total).toBe(0);
  });

  it('and the versions are written by no hand', async () => {
    for (const uid of ['api::log-entry.log-entry', 'api::snapshot.snapshot'])
      for (const [who, statuses] of [
        [region.editor, [403]],
        [region.admin, [400, 403, 404]],
      ] as const)
        expect(statuses).toContain(
          (await who.call('POST', `/content-manager/collection-types/${uid}`, { type: 'x' })).status,
        );
  });
});
