import type { TypeName } from '@standort/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uidOf, type Data } from '../src/strapi/types.ts';
import { CM, collection, listOf as list, SECRET, startRegion, type Region } from './access/region.ts';
import { fresh, make, owned, to, words } from './access/samples.ts';
import type { Answer, Editor } from './support/editor.ts';
import { invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT } from './support/prepared.ts';

let cms: Region['cms'];
let admin: Editor;
let anchors: Region['anchors'];
let editor: Editor;
let author: Editor;
let both: Editor;
let changed: string;
let hidden: string;
let story: string;

beforeAll(async () => {
  ({ cms, admin, anchors, editor, author, both, changed, hidden, story } = await startRegion());
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const withoutSecret = (answer: Answer, status = 200): Answer => {
  expect([answer.status, answer.text.includes(SECRET)], answer.text.slice(0, 300)).toEqual([status, false]);
  return answer;
};

/** Languages the desk offers for stories: it goes by the permissions, whose list it must find in full. */
async function languagesOf(who: Editor, right: string): Promise<string[]> {
  const { data } = await who.call('GET', '/admin/users/me/permissions');
  const granted = data as unknown as { action: string; subject: string; properties: { locales?: string[] | null } }[];
  const wanted = granted.filter(
    ({ action, subject }) => action.endsWith(`explorer.${right}`) && subject === uidOf('job-story'),
  );
  return [...new Set(wanted.flatMap(({ properties }) => properties.locales ?? []))].sort();
}

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

  it('messages give no municipality to a hidden draft that belongs to none', async () => {
    const { data } = await admin.create('organisation', { name: `${SECRET} e. V.` });
    const documentId = await make(admin, anchors, {
      type: 'job-story',
      municipality: 'altenberg',
      locales: ['de'],
      extra: { organisation: to(data.documentId) },
    });
    const answer = withoutSecret(await editor.publish('job-story', documentId), 400);
    expect(answer.error?.message).toContain(
      'Die Organisation, die Sie nicht sehen können, ist noch nicht veröffentlicht.',
    );
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

  it('24324: the choice of languages holds all of them, with one role or with two', async () => {
    const roles = await roleIds(admin);
    const two = ['Gemeinderedaktion', 'Autor/in'].map((name) => roles.get(name) ?? 0);
    const person = await invite(cms, admin, 'zweirollen', two, ['altenberg']);
    for (const who of [editor, author, person])
      for (const right of ['read', 'create', 'update'])
        expect(await languagesOf(who, right)).toEqual(['cs', 'de', 'en']);
    expect((await person.read('job-story', story, 'cs')).status).toBe(200);
    withoutSecret(await person.read('company', changed));
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
    'filters[companies][$or][0][internalNote][$startsWith]=G',
    'filters[companies][$and][0][$or][0][name][$startsWith]=G',
    'filters[companies][$not][internalNote][$startsWith]=G',
    'filters[companies][$or][0][municipality][name][$startsWith]=G',
    'filters[companies][$or][0][municipality][$or][0][internalNote][$null]=true',
  ])('%s is refused', async (question) => {
    const { status } = await editor.call('GET', collection('job-story', `?${question}`));
    expect(status).toBe(403);
  });

  it('related entries can be asked for by their identity', async () => {
    for (const question of [
      `filters[companies][documentId][$eq]=${changed}`,
      `filters[companies][$or][0][documentId][$eq]=${changed}`,
    ]) {
      const listed = list(await editor.call('GET', collection('job-story', `?pageSize=100&${question}`)));
      expect(listed.map(({ documentId }) => documentId)).toContain(story);
    }
  });

  it('the order of a list tells nothing of the notes of others', async () => {
    for (const internalNote of ['b', 'c', 'a'])
      await make(admin, anchors, {
        type: 'event',
        municipality: 'glashuette',
        isPublished: true,
        locales: ['de'],
        extra: { internalNote },
      });
    const ids = async (sort: string) =>
      list(await editor.call('GET', collection('event', `?status=published&pageSize=100&${sort}`))).map(
        ({ documentId }) => documentId,
      );
    for (const [up, down] of [
      ['sort=internalNote:asc', 'sort=internalNote:desc'],
      ['sort[0][internalNote]=asc', 'sort[0][internalNote]=desc'],
    ] as const)
      expect(await ids(up)).toEqual(await ids(down));
    expect(await ids('sort=title:asc')).not.toEqual(await ids('sort=title:desc'));
  });

  it('which published entries of others have changes is told to nobody', async () => {
    const own = await make(admin, anchors, {
      type: 'company',
      municipality: 'altenberg',
      isPublished: true,
      locales: ['de'],
    });
    expect((await admin.save('company', own, { internalNote: 'neu' })).status).toBe(200);
    const ids = async (question: string) =>
      list(await editor.call('GET', collection('company', `?status=published&pageSize=100&${question}`))).map(
        ({ documentId }) => documentId,
      );
    expect(await ids('')).toEqual(expect.arrayContaining([own, changed]));
    for (const question of [
      'publicationFilter=modified',
      'publicationFilter=published-with-draft',
      'hasPublishedVersion=true',
      'publicationStatusFilter=published-modified',
    ]) {
      expect(await ids(question), question).toContain(own);
      expect(await ids(question), question).not.toContain(changed);
    }
    for (const question of ['publicationFilter=unmodified', 'publicationStatusFilter=published-unmodified'])
      expect(await ids(question), question).not.toContain(changed);
    // The question would be asked of related entries too.
    const [mine] = list(
      await editor.call('GET', collection('company', `?filters[documentId]=${own}&publicationFilter=modified`)),
    );
    expect([mine?.documentId, mine?.municipality]).toEqual([own, undefined]);
    const shared = await editor.call('GET', collection('article', '?pageSize=100&publicationFilter=unmodified'));
    expect(list(shared)).toEqual([]);
  });

  it('what languages share is read by no route beside the guard', async () => {
    const { id } = (await admin.read('company', hidden)).data;
    const { status, error } = await editor.call('POST', '/i18n/content-manager/actions/get-non-localized-fields', {
      model: uidOf('company'),
      id,
      locale: 'de',
    });
    expect([status, error?.message]).toEqual([
      403,
      'Dazu haben Sie kein Recht. Fragen Sie die Koordinierungsstelle, wenn Sie es brauchen.',
    ]);
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
    const settings = `${CM}/single-types/api::settings.settings`;
    expect((await admin.call('PUT', settings, { name: SECRET })).status).toBe(200);
    expect(withoutSecret(await editor.call('GET', settings)).data.name).toBe('Standort Osterzgebirge');
    expect((await editor.call('PUT', settings, { name: 'x' })).status).toBe(403);
    expect((await editor.call('POST', `${settings}/actions/publish`, {})).status).toBe(403);
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
