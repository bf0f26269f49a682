import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uidOf } from '../src/strapi/types.ts';
import { folders, upload } from './access/media.ts';
import { CM, collection, listOf as list, roleOf, SECRET, startRegion, type Region } from './access/region.ts';
import { fresh, make, words } from './access/samples.ts';
import { Editor, type Answer, type Document, type Medium } from './support/editor.ts';
import { startCms } from './support/instance.ts';
import { emailOf, invite } from './support/people.ts';
import { PREPARE_TIMEOUT } from './support/prepared.ts';

let region: Region;
let cms: Region['cms'];
let admin: Editor;
let anchors: Region['anchors'];
let editor: Editor;
let author: Editor;
let both: Editor;
let other: Editor;
let coordination: Editor;

beforeAll(async () => {
  region = await startRegion();
  ({ cms, admin, anchors, editor, author, both, other, coordination } = region);
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const role = (name: string) => roleOf(region, name);

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

  it('a file is the same by all its names, or it is refused', async () => {
    const documentOf = async (id: number | undefined) =>
      (await admin.call('GET', `/upload/files/${id}`)).data.documentId;
    const [mine] = (await upload(editor, 'mein-bild.png')).body;
    const [theirs] = (await upload(other, 'dein-bild.png')).body;
    const attach = async (file: unknown) =>
      (
        await editor.save('job-story', await ownStory(), {
          pictures: [{ file, credit: 'x', licence: 'x', decorative: true }],
        })
      ).status;
    const own = { id: mine?.id, documentId: await documentOf(mine?.id) };
    const foreign = { id: theirs?.id, documentId: await documentOf(theirs?.id) };
    for (const file of [
      { ...own, documentId: foreign.documentId },
      { ...own, id: foreign.id },
      { documentId: foreign.documentId },
      foreign.documentId,
      { connect: [{ ...own, documentId: foreign.documentId }] },
      { connect: [{ name: 'dein-bild.png' }] },
    ])
      expect(await attach(file), JSON.stringify(file)).toBe(400);
    for (const file of [own, { documentId: own.documentId }, { id: own.id }, own.id])
      expect(await attach(file), JSON.stringify(file)).toBe(200);
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
      `${CM}/history-versions?contentType=api::company.company&documentId=x`,
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
  });

  it('an address of one’s own is changed by the administration, and the municipalities stay with the login', async () => {
    for (const email of ['erwartet@example.org', null, ['erwartet@example.org']]) {
      const { status, error } = await other.call('PUT', '/admin/users/me', { email, firstname: 'Neu' });
      expect([status, error?.message]).toEqual([
        400,
        'Die E-Mail-Adresse ändert die Betreuung der Website. Sagen Sie ihr, wie die neue lautet.',
      ]);
    }
    const same = await other.call('PUT', '/admin/users/me', { email: emailOf('Glashuette'), firstname: 'Neu' });
    expect([same.status, same.data.firstname]).toEqual([200, 'Neu']);
    const changed = await admin.call('PUT', `/admin/users/${String(same.data.id)}`, { email: 'neu@example.org' });
    expect(changed.status).toBe(200);
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
