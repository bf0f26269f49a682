import { readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Register } from '../src/consents/register.ts';
import type { Contacts, Succession, Uses } from '../src/contacts/shapes.ts';
import { replaced } from '../src/contacts/replace.ts';
import type { PlannedAnswer } from '../src/timing/appointment.ts';
import type { VersionList } from '../src/versions/view.ts';
import { make } from './access/samples.ts';
import { SECRET, startRegion, type Region } from './access/region.ts';
import type { Answer } from './support/editor.ts';
import { PREPARE_TIMEOUT } from './support/prepared.ts';
import { changesSince, entryOf, published } from './support/site.ts';

let region: Region;
let leaver: string;
let successor: string;

const contact = (name: string) => ({
  name,
  roleDe: 'Auskunft',
  sources: [{ title: 'Stadtverwaltung', accessedOn: '2026-11-24' }],
});
const of = <T>({ data }: Answer): T => data as unknown as T;
const to = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });
const keyOf = async (type: 'commercial-site' | 'job-story', documentId: string) =>
  String((await region.admin.read(type, documentId)).data.key);
const contactOf = async (type: 'commercial-site' | 'job-story', documentId: string): Promise<string> => {
  const uid = `api::${type}.${type}`;
  const { data } = await region.admin.call(
    'GET',
    `/content-manager/relations/${uid}/${documentId}/contact?locale=de&status=draft`,
  );
  return (data as unknown as { results: { documentId: string }[] }).results[0]?.documentId ?? '';
};
const newContact = async (name: string, isPublished = true) => {
  const { data } = await region.admin.create('contact', contact(name));
  if (isPublished) expect((await region.admin.publish('contact', data.documentId)).status).toBe(200);
  return data.documentId;
};
const site = (municipality: string, isPublished: boolean, name?: string) =>
  make(region.admin, region.anchors, {
    type: 'commercial-site',
    municipality,
    isPublished,
    locales: ['de', 'en', 'cs'],
    ...(name && { name }),
    extra: { contact: to(leaver) },
  });

beforeAll(async () => {
  region = await startRegion();
  leaver = await newContact('Amt für Probe (alt)');
  successor = await newContact('Amt für Probe (neu)');
}, PREPARE_TIMEOUT);
afterAll(() => region?.cms.stop());

it('in a list one takes the place of the other, and none stands twice', () => {
  expect(replaced(['a', 'b', 'c'], 'b', 'd')).toEqual(['a', 'd', 'c']);
  expect(replaced(['a', 'b', 'c'], 'b', 'c')).toEqual(['a', 'c']);
});

describe('a contact that is replaced', () => {
  let calm: string;
  let busy: string;
  let draft: string;
  let foreign: string;
  let hidden: string;

  beforeAll(async () => {
    calm = await site('altenberg', true);
    busy = await site('altenberg', true);
    draft = await site('altenberg', false);
    foreign = await site('glashuette', true);
    hidden = await site('glashuette', false, SECRET);
    const { status } = await region.admin.save('commercial-site', busy, { summary: 'Mitten in der Arbeit.' }, 'en');
    expect(status).toBe(200);
  }, 120_000);

  it('says where it is named: own drafts, and of others what is published', async () => {
    const answer = await region.editor.call('GET', `/contacts/${leaver}/uses`);
    const { uses, hidden: others } = of<Uses>(answer);
    expect(uses.map(({ mayChange, inDraft, isPublished }) => [mayChange, inDraft, isPublished])).toHaveLength(4);
    expect(uses.filter(({ mayChange }) => mayChange)).toHaveLength(3);
    expect(uses.find(({ mayChange }) => !mayChange)).toMatchObject({ inDraft: false, municipality: 'Glashütte' });
    expect(others).toEqual([{ kind: 'Gewerbefläche', count: 1 }]);
    expect(answer.text).not.toContain(SECRET);
    const overview = of<Contacts>(await region.editor.call('GET', '/contacts/overview'));
    expect(overview.rows.find(({ documentId }) => documentId === leaver)).toMatchObject({ uses: 5 });
    expect(overview).toMatchObject({ mayReplace: true, mayCreate: false, mayRemove: false });
  });

  it('shows before what an editor would change, and leaves the rest to the coordination office', async () => {
    const plan = of<Succession>(await region.editor.call('GET', `/contacts/${leaver}/succession`));
    expect(plan.changes).toHaveLength(3);
    expect(plan.outOfReach).toEqual([{ kind: 'Gewerbefläche', count: 2 }]);
    const author = await region.author.call('GET', `/contacts/${leaver}/succession`);
    expect(author.status).toBe(403);
  });

  it('nothing changes if one entry could not be public any more, and that one is named', async () => {
    const secret = await newContact('Nur ein Entwurf', false);
    const unpublished = await region.admin.call('POST', '/contacts/succession', { leaver, successor: secret });
    expect([unpublished.status, unpublished.error?.message]).toEqual([
      400,
      'Es wurde nichts geändert. Die Ansprechstelle „Nur ein Entwurf“ ist noch nicht veröffentlicht. Veröffentlichen Sie sie zuerst.',
    ]);
    const unseen = await region.editor.call('POST', '/contacts/succession', { leaver, successor: secret });
    expect([unseen.status, unseen.error?.message]).toEqual([400, expect.stringContaining('Es fehlt, wer nachfolgt')]);
    const { sequence } = await published(region.cms);
    const kept = await region.editor.call('POST', '/contacts/succession', { leaver, successor, afterwards: 'delete' });
    expect([kept.status, await contactOf('commercial-site', calm)]).toEqual([403, leaver]);
    expect((await published(region.cms)).sequence).toBe(sequence);
  });

  it('an editor replaces it in her own entries, drafts and published, and nothing of a draft comes along', async () => {
    const before = await published(region.cms);
    const answer = await region.editor.call('POST', '/contacts/succession', { leaver, successor });
    expect([answer.status, answer.error?.message]).toEqual([200, undefined]);
    for (const documentId of [calm, busy, draft])
      expect(await contactOf('commercial-site', documentId)).toBe(successor);
    for (const documentId of [foreign, hidden]) expect(await contactOf('commercial-site', documentId)).toBe(leaver);
    const after = await published(region.cms);
    const next = String((await region.admin.read('contact', successor)).data.key);
    for (const documentId of [calm, busy]) {
      const key = await keyOf('commercial-site', documentId);
      expect(entryOf(after, 'commercial-site', key)).toEqual({
        ...entryOf(before, 'commercial-site', key),
        contact: next,
      });
    }
    expect(entryOf(after, 'commercial-site', await keyOf('commercial-site', draft))).toBeUndefined();
    const { changes } = await changesSince(region.cms, before.sequence);
    expect(changes.map(({ action, locale }) => `${action} ${locale}`).sort()).toEqual([
      'publish cs',
      'publish cs',
      'publish de',
      'publish de',
      'publish en',
      'publish en',
    ]);
  });

  it('that stands in the log and in the versions: what is public, and a draft that says more', async () => {
    const versions = async (documentId: string, locale: string) => {
      const path = `/versions/commercial-site/${documentId}?locale=${locale}`;
      const { rows } = of<VersionList>(await region.editor.call('GET', path));
      return rows.slice(0, 2).map(({ action, by, isCurrent, isPublic }) => [action, by, isCurrent, isPublic]);
    };
    const by = 'altenberg@example.org';
    const before = 'redaktion@example.org';
    for (const locale of ['de', 'en', 'cs'])
      expect(await versions(calm, locale)).toEqual([
        ['succeed', by, true, true],
        ['publish', before, false, false],
      ]);
    expect(await versions(busy, 'en')).toEqual([
      ['succeed', by, false, true],
      ['save', before, false, false],
    ]);
    expect((await versions(draft, 'de'))[0]).toEqual(['save', by, true, false]);
    const { text } = await region.editor.call('GET', '/log/csv?type=commercial-site');
    expect(text.match(/Kontakt ersetzt/g)).toHaveLength(6);
  });

  it('a draft somebody is in the middle of stays one, and one that was published stays so', async () => {
    expect((await region.admin.read('commercial-site', busy, 'en')).data.summary).toBe('Mitten in der Arbeit.');
    const state = async (documentId: string, locale: string) => {
      const { text } = await region.admin.read('commercial-site', documentId, locale);
      return (JSON.parse(text) as { data: { status: string } }).data.status;
    };
    expect([await state(busy, 'en'), await state(calm, 'de'), await state(calm, 'en')]).toEqual([
      'modified',
      'published',
      'published',
    ]);
    expect((await region.admin.publish('commercial-site', busy, {}, 'en')).status).toBe(200);
    const key = await keyOf('commercial-site', busy);
    expect(entryOf(await published(region.cms), 'commercial-site', key)).toMatchObject({
      en: { summary: 'Mitten in der Arbeit.' },
    });
  });

  it('the coordination office replaces it everywhere and deletes it', async () => {
    const answer = await region.coordination.call('POST', '/contacts/succession', {
      leaver,
      successor,
      afterwards: 'delete',
    });
    expect([answer.status, answer.error?.message, of<Succession>(answer).outOfReach]).toEqual([200, undefined, []]);
    for (const documentId of [foreign, hidden]) expect(await contactOf('commercial-site', documentId)).toBe(successor);
    expect((await region.admin.read('contact', leaver)).status).toBe(404);
  });
});

describe('consents of others', () => {
  const consent = { scope: ['words'], givenOn: '2026-11-20', heldBy: `${SECRET} Fach` };
  const paper = (who: Region['editor'], recordId: string, content = '%PDF-1.4\n%%EOF', field = 'file') => {
    const form = new FormData();
    form.append(field, new Blob([content], { type: 'application/pdf' }), 'blatt.pdf');
    return fetch(`${region.cms.url}/consents/${recordId}/paper`, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}` },
      body: form,
    });
  };
  let recordId: string;

  beforeAll(async () => {
    const story = { type: 'job-story', municipality: 'glashuette', name: SECRET } as const;
    await make(region.admin, region.anchors, { ...story, extra: { portrayed: true, consents: [consent] } });
    const { data } = await region.other.call('GET', '/consents/register');
    recordId = (data as unknown as { rows: { recordId: string }[] }).rows[0]?.recordId ?? '';
  });

  it('are neither listed, nor withdrawn, nor shown', async () => {
    expect(recordId).toMatch(/^[0-9a-f-]{36}$/);
    for (const who of [region.editor, region.author]) {
      const list = await who.call('GET', '/consents/register');
      expect([list.status, list.text.includes(SECRET)]).toEqual([200, false]);
      expect((await who.call('POST', `/consents/${recordId}/withdrawal`, {})).status).toBe(403);
      expect((await paper(who, recordId)).status).toBe(403);
      expect((await who.call('GET', `/consents/${recordId}/paper`)).status).toBe(403);
    }
    expect((await region.cms.get('/consents/register')).status).toBe(401);
    expect((await region.cms.get('/consents/register', region.cms.siteToken())).status).toBe(401);
  });

  it('the signed paper is looked at, kept away from every address, and handed to its keepers only', async () => {
    expect((await paper(region.other, recordId)).status).toBe(200);
    const got = await fetch(`${region.cms.url}/consents/${recordId}/paper`, {
      headers: { authorization: `Bearer ${region.other.token}` },
    });
    expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(await got.text()).toContain('%PDF-1.4');
  });

  it('a scan that is refused stays nowhere', async () => {
    const scan = `Kein Blatt ${crypto.randomUUID()}`;
    expect((await paper(region.other, recordId, scan)).status).toBe(400);
    expect((await paper(region.other, recordId, scan, 'anderes')).status).toBe(400);
    expect((await paper(region.editor, recordId, scan)).status).toBe(403);
    const received = readdirSync(tmpdir(), { withFileTypes: true }).filter((entry) => entry.isFile());
    const left = received
      .map(({ name }) => join(tmpdir(), name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.size === scan.length)
      .filter((path) => readFileSync(path, 'utf8') === scan);
    expect(left).toEqual([]);
  });

  it('what the register keeps is not taken from a form', async () => {
    const { data } = await region.other.call(
      'GET',
      '/content-manager/collection-types/api::job-story.job-story?pageSize=100',
    );
    const { results } = data as unknown as { results: { documentId: string; title: string }[] };
    const story = results.find(({ title }) => title === SECRET)?.documentId ?? '';
    const [stored] = (await region.other.read('job-story', story)).data.consents as { id: number; paper: string }[];
    const forged = {
      ...consent,
      id: stored?.id,
      recordId: 'falsch',
      paper: '../../secrets.json',
      withdrawnOn: '2026-01-01',
    };
    expect((await region.other.save('job-story', story, { consents: [forged] })).status).toBe(200);
    expect((await region.other.read('job-story', story)).data.consents).toMatchObject([
      { recordId, paper: stored?.paper, withdrawnOn: null },
    ]);
  });
});

describe('the consent on which a public story rests', () => {
  const consent = { scope: ['words', 'pictures'], givenOn: '2026-11-20', heldBy: 'Papierfach' };
  let story: string;
  let url: string;
  const stored = async () => (await region.editor.read('job-story', story)).data.consents as [{ recordId: string }];
  const row = async () => {
    const { rows } = of<Register>(await region.editor.call('GET', '/consents/register'));
    const [{ recordId }] = await stored();
    return rows.find((one) => one.recordId === recordId);
  };
  const holdsUntil = async (who: Region['editor'], validUntil: string) => {
    const [one] = await stored();
    const { status, error } = await who.save('job-story', story, { consents: [{ ...one, validUntil }] });
    expect([status, error?.message]).toEqual([200, undefined]);
  };

  beforeAll(async () => {
    const form = new FormData();
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#14593f' } })
      .jpeg()
      .toBuffer();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'probe-probelauf.jpg');
    const { body } = await region.admin.upload(form);
    url = body[0]?.url ?? '';
    const pictures = [{ file: body[0]?.id, altDe: 'a', altEn: 'b', altCs: 'c', credit: 'Probe' }];
    story = await make(region.admin, region.anchors, {
      type: 'job-story',
      municipality: 'altenberg',
      locales: ['de'],
      isPublished: true,
      extra: { portrayed: true, pictures, consents: [{ ...consent, validUntil: '2099-01-01' }] },
    });
  }, 60_000);

  it('holds as long as those say who may publish the story', async () => {
    for (const [who, day] of [
      [region.author, '2099-12-31'],
      [region.author, '2026-01-01'],
      // Saves what the author wrote.
      [region.editor, '2026-01-01'],
    ] as const) {
      await holdsUntil(who, day);
      expect(await row()).toMatchObject({ validUntil: '2099-01-01', state: { is: 'valid' }, isPublished: true });
    }
    await holdsUntil(region.editor, '2098-01-01');
    expect(await row()).toMatchObject({ validUntil: '2098-01-01', isPublished: true });
  });

  it('has ended: planning to publish the story with a new one moves no picture yet', async () => {
    expect((await region.cms.get(url)).status).toBe(200);
    const { recordId } = (await row()) ?? {};
    expect((await region.editor.call('POST', `/consents/${recordId}/withdrawal`, {})).status).toBe(200);
    expect((await region.cms.get(url)).status).toBe(404);
    expect((await region.editor.save('job-story', story, { consents: [consent] })).status).toBe(200);
    const wish = { type: 'job-story', documentId: story, locale: 'de', action: 'publish', at: '2099-01-01T08:00' };
    const answer = await region.editor.call('POST', '/timing/appointments', wish);
    expect([answer.status, of<PlannedAnswer>(answer).warning]).toEqual([201, null]);
    expect((await region.cms.get(url)).status).toBe(404);
    expect((await region.editor.publish('job-story', story)).status).toBe(200);
    expect((await region.cms.get(url)).status).toBe(200);
  });
});
