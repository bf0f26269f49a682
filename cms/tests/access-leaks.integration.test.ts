import type { TypeName } from '@standort/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uidOf, type Data } from '../src/strapi/types.ts';
import { folders, upload } from './access/media.ts';
import { anchorsOf, fresh, make, owned, to, words, type Anchors } from './access/samples.ts';
import { Editor, type Answer, type Document, type Medium } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { emailOf, invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';

const SECRET = 'Geheimwort';
const CM = '/content-manager';

let cms: Instance;
let admin: Editor;
let anchors: Anchors;
/** Gemeinderedaktion of Altenberg. */
let editor: Editor;
let author: Editor;
/** Writes for two municipalities. */
let both: Editor;
let other: Editor;
let coordination: Editor;
/** Of Glashütte: a company that is published and then changed, and one nobody has published. */
let changed: string;
let hidden: string;
/** A story of Altenberg that the administrator has related to both. */
let story: string;
let roles: Map<string, number>;

const role = (name: string) => [roles.get(name) ?? 0];
const list = (answer: Answer) => (answer.data as unknown as { results: Document[] }).results;
const collection = (type: TypeName, rest = '') => `${CM}/collection-types/${uidOf(type)}${rest}`;

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  admin = await Editor.login(cms);
  anchors = await anchorsOf(admin);
  roles = await roleIds(admin);
  editor = await invite(cms, admin, 'altenberg', role('Gemeinderedaktion'), ['altenberg']);
  author = await invite(cms, admin, 'autorin', role('Autor/in'), ['altenberg']);
  both = await invite(cms, admin, 'beide', role('Gemeinderedaktion'), ['altenberg', 'dippoldiswalde']);
  other = await invite(cms, admin, 'glashuette', role('Gemeinderedaktion'), ['glashuette']);
  coordination = await invite(cms, admin, 'koordination', role('Koordinierungsstelle'));
  const locales = ['de', 'en', 'cs'] as const;
  const glashuette = { type: 'company', municipality: 'glashuette' } as const;
  changed = await make(admin, anchors, { ...glashuette, name: 'Oeffentlich AG', isPublished: true, locales });
  for (const locale of locales)
    await admin.save('company', changed, { name: `${SECRET} AG`, internalNote: SECRET, summary: SECRET }, locale);
  hidden = await make(admin, anchors, { ...glashuette, name: `${SECRET} GmbH`, locales });
  const companies = { connect: [{ documentId: changed }, { documentId: hidden }], disconnect: [] };
  story = await make(admin, anchors, { type: 'job-story', municipality: 'altenberg', locales, extra: { companies } });
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const withoutSecret = (answer: Answer, status = 200): Answer => {
  expect([answer.status, answer.text.includes(SECRET)], answer.text.slice(0, 300)).toEqual([status, false]);
  return answer;
};

describe('known leaks of Strapi', () => {
  it('17622: what a condition lets into the list can be opened', async () => {
    const listed = list(await editor.call('GET', collection('company', '?pageSize=100')));
    expect(listed.map(({ municipalityCode }) => municipalityCode)).toEqual(listed.map(() => 'altenberg'));
    expect(listed.length).toBeGreaterThan(0);
    for (const { documentId } of listed.slice(0, 3))
      expect((await editor.read('company', documentId)).status).toBe(200);
  });

  it('18900: rights hold for related entries too', async () => {
    for (const path of [
      collection('job-story', '?pageSize=100'),
      collection('job-story', '?pageSize=100&populate[companies][populate]=*'),
      collection('job-story', `/${story}?locale=de`),
      collection('job-story', `/${story}?locale=de&populate=*`),
      collection(
        'job-story',
        `/${story}?populate[companies][fields][0]=name&populate[companies][fields][1]=internalNote`,
      ),
    ])
      withoutSecret(await editor.call('GET', path));
    const related = withoutSecret(
      await editor.call('GET', `${CM}/relations/${uidOf('job-story')}/${story}/companies?locale=de`),
    );
    expect(list(related).map(({ documentId, name }) => [documentId, name])).toEqual(
      expect.arrayContaining([
        [changed, 'Oeffentlich AG'],
        [hidden, undefined],
      ]),
    );
  });

  it('20474: conditions hold in the choice of a relation', async () => {
    const path = `${CM}/relations/${uidOf('job-story')}/companies?locale=de&pageSize=100`;
    const mine = await make(admin, anchors, {
      type: 'company',
      municipality: 'altenberg',
      name: 'Eigener Entwurf',
      locales: ['de'],
    });
    const ids = list(withoutSecret(await editor.call('GET', path))).map(({ documentId }) => documentId);
    expect(ids).toEqual(expect.arrayContaining([changed, mine]));
    expect(ids).not.toContain(hidden);
    expect(list(await editor.call('GET', `${path}&_q=${SECRET}`))).toEqual([]);
    expect(list(await editor.call('GET', `${path}&_q=Oeffentlich`)).map(({ documentId }) => documentId)).toEqual([
      changed,
    ]);
    const already = list(withoutSecret(await editor.call('GET', `${path}&id=${story}`))).map(
      ({ documentId }) => documentId,
    );
    expect(already).not.toContain(changed);
  });

  it('21239: another language is no way around a condition', async () => {
    const german = await make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      isPublished: true,
      locales: ['de'],
    });
    const { status, error } = await editor.save('company', german, words('company', fresh(), anchors), 'en');
    expect([status, error?.message]).toEqual([
      403,
      'Diesen Eintrag können Sie nicht ändern: Er gehört nicht zu Ihrer Gemeinde. Fragen Sie die Koordinierungsstelle, wenn Sie es brauchen.',
    ]);
    expect((await admin.call('GET', collection('company', `/${german}?locale=en`))).data.name).toBeUndefined();
    for (const locale of ['de', 'en', 'cs']) withoutSecret(await editor.read('company', changed, locale));
  });

  it('messages name no hidden draft', async () => {
    const answer = await editor.publish('job-story', story);
    expect(answer.error?.message).toContain('Der Arbeitgeber einer anderen Gemeinde ist noch nicht veröffentlicht.');
    withoutSecret(answer, 400);
  });

  it('copying from another language names no hidden draft', async () => {
    const from = (documentId: string, model: string) =>
      editor.call(
        'GET',
        `/i18n/content-manager/get-fill-from-locale/${model}?documentId=${documentId}&sourceLocale=de&targetLocale=en&collectionType=collection-types`,
      );
    const own = withoutSecret(await from(story, uidOf('job-story')));
    expect(own.text).toContain('Oeffentlich AG');
    expect((await from(changed, uidOf('company'))).status).toBe(403);
  });

  it('21297: every language of an own entry can be read', async () => {
    for (const locale of ['de', 'en', 'cs']) {
      const { status, data } = await editor.read('job-story', story, locale);
      expect([status, data.locale]).toEqual([200, locale]);
    }
  });
});

describe('what permissions alone let through', () => {
  const values = (): Data => words('event', fresh(), anchors);

  it('creating for another municipality', async () => {
    for (const data of [
      { ...values(), ...owned('glashuette', anchors) },
      { ...values(), municipalityCode: 'glashuette' },
      { ...values(), municipality: to(anchors.municipality.glashuette ?? '') },
      { ...values(), municipalityCode: 'gibt-es-nicht' },
    ]) {
      const { status, error } = await editor.create('event', data);
      expect([status, error?.message]).toEqual([
        400,
        'Hier können Sie nur für Ihre eigenen Gemeinden anlegen: altenberg. Ändern Sie „Gemeinde“ und „Zuständige Gemeinde“.',
      ]);
    }
    const { status, data } = await editor.create('event', values());
    expect([status, data.municipalityCode]).toEqual([201, 'altenberg']);
    const placed = await admin.call(
      'GET',
      `${CM}/relations/${uidOf('event')}/${data.documentId}/municipality?locale=de`,
    );
    expect(list(placed).map(({ documentId }) => documentId)).toEqual([anchors.municipality.altenberg]);
  });

  it('a new entry of somebody with two municipalities needs to say which', async () => {
    const { status, error } = await both.create('event', values());
    expect([status, error?.message]).toEqual([
      400,
      'Sie schreiben für mehrere Gemeinden. Tragen Sie bei „Zuständige Gemeinde“ ein, für welche: altenberg, dippoldiswalde.',
    ]);
    const made = await both.create('event', { ...values(), municipalityCode: 'dippoldiswalde' });
    expect([made.status, made.data.municipalityCode]).toEqual([201, 'dippoldiswalde']);
  });

  it('moving an own entry', async () => {
    const { data } = await editor.create('event', values());
    const answer = await editor.save('event', data.documentId, { municipalityCode: 'glashuette' });
    expect([answer.status, answer.error?.message]).toEqual([
      400,
      'Die zuständige Gemeinde bleibt „altenberg“. Umziehen lassen kann den Eintrag die Koordinierungsstelle.',
    ]);
    const place = await editor.save('event', data.documentId, {
      municipality: to(anchors.municipality.glashuette ?? ''),
    });
    expect(place.status).toBe(400);
    const emptied = await editor.save('event', data.documentId, { municipalityCode: null });
    expect([emptied.status, emptied.data.municipalityCode]).toEqual([200, 'altenberg']);
  });

  it('duplicating a foreign entry, and an own one stays own', async () => {
    for (const way of ['clone', 'auto-clone']) {
      const { status } = await editor.call('POST', collection('company', `/${way}/${changed}`), { slug: fresh() });
      expect([400, 403]).toContain(status);
    }
    const { status, data } = await editor.call('POST', collection('job-story', `/clone/${story}`), {
      slug: fresh().toLowerCase(),
      municipalityCode: 'altenberg',
    });
    expect(status).toBe(200);
    expect((await admin.read('job-story', data.documentId)).data.municipalityCode).toBe('altenberg');
  });

  const ownStory = () => make(admin, anchors, { type: 'job-story', municipality: 'altenberg', locales: ['de'] });

  it('pointing to a hidden entry, by document or by row', async () => {
    const row = (await admin.read('company', hidden)).data.id;
    for (const item of [{ documentId: hidden }, { id: row }, { documentId: 'gibtesnicht' }]) {
      const { status, error } = await editor.save('job-story', await ownStory(), {
        companies: { connect: [item], disconnect: [] },
      });
      expect([status, error?.message]).toEqual([
        400,
        'So kann nicht gespeichert werden. Betriebe: Dieser Eintrag ist nicht veröffentlicht und gehört nicht zu Ihrer Gemeinde. Wählen Sie einen aus der Liste.',
      ]);
    }
    const companies = { connect: [{ documentId: changed }], disconnect: [] };
    const fine = await editor.save('job-story', await ownStory(), { companies });
    expect(fine.status, fine.error?.message).toBe(200);
  });

  it('taking a part of a foreign entry by its row', async () => {
    const source = { title: SECRET, accessedOn: '2026-11-24' };
    await admin.save('company', hidden, { sources: [source] });
    const [row] = (await admin.read('company', hidden)).data.sources as { id: number }[];
    for (const answer of [
      await editor.create('event', { ...values(), sources: [{ id: row?.id }] }),
      await editor.save('event', (await editor.create('event', values())).data.documentId, {
        sources: [{ id: row?.id }],
      }),
    ])
      expect(answer.text).not.toContain(SECRET);
    expect((await admin.read('company', hidden)).data.sources).toMatchObject([{ id: row?.id, title: SECRET }]);
  });

  it('a link to the preview of a foreign entry', async () => {
    const url = (documentId: string, type: TypeName) =>
      `${CM}/preview/url/${uidOf(type)}?documentId=${documentId}&locale=de&status=draft`;
    expect((await editor.call('GET', url(changed, 'company'))).status).toBe(403);
    expect((await editor.call('GET', url(hidden, 'company'))).status).toBe(403);
    expect((await editor.call('GET', url(story, 'job-story'))).text).toContain('/preview/');
  });

  it('many at once, one of them foreign: nothing happens', async () => {
    const own = await make(admin, anchors, { type: 'company', municipality: 'altenberg', locales: ['de'] });
    for (const action of ['bulkPublish', 'bulkDelete'])
      expect(
        (
          await editor.call('POST', collection('company', `/actions/${action}?locale=de`), {
            documentIds: [own, changed],
          })
        ).status,
      ).toBe(403);
    expect((await admin.read('company', own)).status).toBe(200);
    expect((await admin.call('GET', collection('company', `/${own}?status=published`))).data.name).toBeUndefined();
  });
});

describe('questions whose answer would tell', () => {
  it.each([
    'filters[companies][name][$startsWith]=Geheim',
    'filters[$or][0][companies][internalNote][$contains]=Geheim',
    'filters[$not][companies][summary][$contains]=Geheim',
    'filters[createdBy][email][$startsWith]=r',
  ])('%s is refused', async (question) => {
    const { status } = await editor.call('GET', collection('job-story', `?${question}`));
    expect(status).toBe(403);
  });

  it('the order of a list tells nothing of related entries', async () => {
    const ids = async (sort: string) =>
      list(await editor.call('GET', collection('job-story', `?pageSize=100&sort=${sort}`))).map(
        ({ documentId }) => documentId,
      );
    expect(await ids('companies.name:asc')).toEqual(await ids('companies.name:desc'));
  });

  it('addresses of hidden drafts are free', async () => {
    const slug = (await admin.read('company', hidden)).data.slug;
    const { text } = await editor.call('POST', `${CM}/uid/check-availability?locale=de`, {
      contentTypeUID: uidOf('company'),
      field: 'slug',
      value: slug,
    });
    expect(JSON.parse(text)).toMatchObject({ isAvailable: true });
  });

  it('notes of published entries stay notes', async () => {
    const noted = await make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      isPublished: true,
      locales: ['de'],
      extra: { internalNote: SECRET },
    });
    withoutSecret(await editor.call('GET', collection('company', `/${noted}?status=published`)));
    for (const question of [`_q=${SECRET}`, `filters[internalNote][$eq]=${SECRET}`])
      expect(list(await editor.call('GET', collection('company', `?status=published&${question}`)))).toEqual([]);
  });

  it('first page and desk name nothing hidden', async () => {
    for (const path of [
      `${CM}/homepage/recent-documents?action=update`,
      `${CM}/homepage/recent-documents?action=publish`,
      '/publication/state',
      `/publication/entries/company/${changed}?locale=de`,
    ])
      withoutSecret(await editor.call('GET', path));
    const count = async (who: Editor) => {
      const { data } = await who.call('GET', `${CM}/homepage/count-documents`);
      return data as unknown as { draft: number };
    };
    const before = await count(editor);
    await make(admin, anchors, { type: 'event', municipality: 'glashuette', locales: ['de'] });
    expect(await count(editor)).toEqual(before);
  });

  it('shared content is what is published of it, and cannot be changed', async () => {
    const [article] = list(await admin.call('GET', collection('article', '?pageSize=1')));
    const id = article?.documentId ?? '';
    expect((await admin.save('article', id, { title: `${SECRET} neu` })).status).toBe(200);
    withoutSecret(await editor.call('GET', collection('article', '?pageSize=100')));
    withoutSecret(await editor.read('article', id));
    expect((await editor.save('article', id, { title: 'x' })).status).toBe(403);
    expect((await editor.publish('article', id)).status).toBe(403);
    expect((await editor.create('article', { title: 'x' })).status).toBe(403);
    const settings = await editor.call('PUT', `${CM}/single-types/api::settings.settings`, { name: 'x' });
    expect(settings.status).toBe(403);
  });
});

describe('an author', () => {
  it('cannot publish by saving, and deletes only what was never published', async () => {
    const { data } = await author.create('event', {
      ...words('event', fresh(), anchors),
      status: 'published',
      publishedAt: new Date(),
    });
    expect(data.publishedAt ?? null).toBeNull();
    expect(
      (await admin.call('GET', collection('event', `/${data.documentId}?status=published`))).data.title,
    ).toBeUndefined();
    await editor.publish('event', data.documentId);
    const refused = await author.remove('event', data.documentId);
    expect([refused.status, refused.error?.message]).toEqual([
      403,
      'Löschen können Sie nur, was noch nicht veröffentlicht ist. Bitten Sie die Redaktion darum.',
    ]);
    expect((await author.save('event', data.documentId, { title: 'Neuer Titel' })).status).toBe(200);
  });
});

describe('media', () => {
  it('each municipality has a folder, and sees its own and the shared one', async () => {
    expect([...(await folders(admin)).keys()].sort()).toEqual(
      expect.arrayContaining(['Altenberg', 'Dippoldiswalde', 'Gemeinsam', 'Glashütte', 'Klingenberg']),
    );
    expect([...(await folders(editor)).keys()].sort()).toEqual(['Altenberg', 'Gemeinsam']);
    const { text } = await editor.call('GET', '/upload/folder-structure');
    expect(text).not.toContain('Glashütte');
  });

  it('uploads land in the own folder and cannot be attached on the way', async () => {
    const own = (await folders(editor)).get('Altenberg');
    const foreign = (await folders(admin)).get('Glashütte');
    const { status, body } = await upload(
      editor,
      'eigenes.png',
      {},
      { ref: uidOf('company'), refId: '1', field: 'picture' },
    );
    expect(status).toBe(201);
    const { data } = await admin.call('GET', `/upload/files/${body[0]?.id}`);
    expect(data).toMatchObject({ folderPath: expect.stringMatching(/^\/\d+$/) as string });
    expect(
      list(await editor.call('GET', `/upload/files?filters[folder][id]=${own}`)).map(({ name }) => name),
    ).toContain('eigenes.png');
    const refused = await upload(editor, 'fremdes.png', { folder: foreign });
    expect([refused.status, refused.error?.message]).toEqual([
      403,
      'Hier können Sie nichts ablegen. Wählen Sie einen Ordner Ihrer Gemeinde.',
    ]);
    expect((await upload(both, 'wohin.png')).status).toBe(400);
  });

  it('files of others can neither be seen, changed, moved, deleted nor used', async () => {
    const [theirs] = (await upload(other, 'geheim-glashuette.png')).body;
    const [root] = (await upload(admin, 'wurzel.png')).body;
    const own = (await folders(editor)).get('Altenberg');
    for (const file of [theirs, root] as Medium[]) {
      const answers: Answer[] = [
        await editor.call('GET', `/upload/files/${file.id}`),
        await editor.call('DELETE', `/upload/files/${file.id}`),
        await editor.call('PUT', `/upload/files/${file.id}`, { fileInfo: { name: 'x.png' } }),
        await editor.call('POST', '/upload/actions/bulk-delete', { fileIds: [file.id] }),
        await editor.call('POST', '/upload/actions/bulk-move', { fileIds: [file.id], destinationFolderId: own }),
        await editor.call('POST', '/upload/actions/bulk-update', {
          updates: [{ id: file.id, fileInfo: { name: 'x.png' } }],
        }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
      expect((await upload(editor, 'x.png', {}, {}, file.id)).status).toBe(403);
      expect((await admin.call('GET', `/upload/files/${file.id}`)).data.name).toBe(file.name);
      const picture = { file: file.id, credit: 'x', licence: 'x', decorative: true };
      const attached = await editor.save('job-story', await ownStory(), { pictures: [picture] });
      expect([attached.status, attached.error?.message]).toEqual([
        400,
        'Dieses Bild liegt nicht im Ordner Ihrer Gemeinde und nicht in „Gemeinsam“. Wählen Sie ein anderes, oder laden Sie es selbst hoch.',
      ]);
    }
    expect((await editor.call('GET', '/upload/files?pageSize=100')).text).not.toMatch(/geheim-glashuette|wurzel\.png/);
    expect((await editor.call('GET', '/upload/files?populate[related]=*')).text).not.toContain(SECRET);
  });

  const ownStory = () => make(admin, anchors, { type: 'job-story', municipality: 'altenberg', locales: ['de'] });

  it('shared pictures can be used but not changed, and folders kept in order', async () => {
    const shared = (await folders(admin)).get('Gemeinsam');
    const own = (await folders(editor)).get('Altenberg');
    const [file] = (await upload(admin, 'gemeinsam.png', { folder: shared })).body;
    const picture = { file: file?.id, credit: 'x', licence: 'x', decorative: true };
    const used = await editor.save('job-story', await ownStory(), { pictures: [picture] });
    expect(used.status, used.error?.message).toBe(200);
    expect((await editor.call('DELETE', `/upload/files/${file?.id}`)).status).toBe(403);
    expect((await editor.call('POST', '/upload/folders', { name: 'Neu', parent: null })).status).toBe(403);
    expect((await editor.call('POST', '/upload/folders', { name: 'Neu', parent: shared })).status).toBe(403);
    const made = await editor.call('POST', '/upload/folders', { name: 'Feste', parent: own });
    expect(made.status).toBe(201);
    expect((await editor.call('PUT', `/upload/folders/${own}`, { name: 'Meins', parent: null })).status).toBe(403);
    expect((await editor.call('POST', '/upload/actions/bulk-delete', { folderIds: [own] })).status).toBe(403);
    const { status } = await editor.call('POST', '/upload/actions/bulk-delete', { folderIds: [made.data.id] });
    expect(status).toBe(200);
  });
});

describe('who has no place here', () => {
  it('a login without municipality sees what is published and writes nothing', async () => {
    const nowhere = await invite(cms, admin, 'nirgends', role('Gemeinderedaktion'));
    expect(list(await nowhere.call('GET', collection('company', '?pageSize=100')))).toEqual([]);
    const { status, error } = await nowhere.create('event', words('event', fresh(), anchors));
    expect([status, error?.message]).toEqual([
      403,
      'Ihrer Anmeldung ist noch keine Gemeinde zugeordnet. Bitten Sie die Koordinierungsstelle darum.',
    ]);
    expect((await upload(nowhere, 'x.png')).status).toBe(403);
  });

  it('roles, users, tokens, types and settings are out of reach', async () => {
    for (const path of [
      '/admin/users',
      '/admin/roles',
      '/admin/permissions',
      '/admin/api-tokens',
      '/admin/admin-tokens',
      '/admin/webhooks',
      '/content-type-builder/content-types',
      '/content-type-builder/schema',
      '/upload/settings',
      `${CM}/collection-types/api::editorship.editorship`,
      `${CM}/collection-types/api::enquiry.enquiry`,
      `${CM}/collection-types/api::change.change`,
    ])
      expect([401, 403, 404], path).toContain((await editor.call('GET', path)).status);
    const token = await editor.call('POST', '/admin/admin-tokens', {
      name: 'x',
      description: '',
      adminPermissions: [],
      lifespan: null,
    });
    expect(token.status).toBe(403);
  });

  it('a token of the content API reads nothing but what its routes give', async () => {
    const made = await admin.call('POST', '/admin/api-tokens', {
      name: 'Alles',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    const { accessKey } = made.data as Document & { accessKey: string };
    for (const path of ['/api/site/entries', '/api/upload/files', '/api/site/changes'])
      expect(await (await cms.get(path, accessKey)).text(), path).not.toContain(SECRET);
    expect((await cms.get(collection('company'), accessKey)).status).toBe(401);
  });

  it('nobody writes for a municipality without the coordination office saying so', async () => {
    const path = `${CM}/collection-types/api::editorship.editorship`;
    const wrong = await coordination.call('POST', path, {
      email: 'niemand@example.org',
      municipalities: ['altenberg'],
    });
    expect([wrong.status, wrong.error?.message]).toEqual([
      400,
      'Es gibt keine Anmeldung mit der Adresse „niemand@example.org“. Legen Sie sie zuerst unter „Einstellungen › Benutzer“ an.',
    ]);
    const unknown = await coordination.call('POST', path, { email: emailOf('nirgends'), municipalities: ['atlantis'] });
    expect(unknown.error?.message).toBe(
      'Die Gemeinde „atlantis“ gibt es nicht. Vorhanden: altenberg, dippoldiswalde, glashuette, klingenberg.',
    );
    // A changed address is no way to somebody else's rights.
    const { status } = await other.call('PUT', '/admin/users/me', { email: 'neu@example.org' });
    expect(status).toBe(200);
    expect(list(await other.call('GET', collection('company', '?pageSize=1')))).toHaveLength(1);
  });
});

describe('roles come from the files', () => {
  it('and a new start changes back what was changed on the desk', async () => {
    const [id] = role('Autor/in');
    await admin.call('PUT', `/admin/roles/${id}/permissions`, { permissions: [] });
    expect((await author.call('GET', collection('event'))).status).toBe(403);
    await cms.stop();
    cms = await startCms({ dataDir: cms.dataDir });
    const again = await Editor.login(cms, { email: emailOf('autorin'), password: 'Osterzgebirge-2026' });
    expect((await again.call('GET', collection('event'))).status).toBe(200);
  }, 180_000);
});
