import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../src/start-page/overview.ts';
import { anchorsOf, make, type Anchors } from './access/samples.ts';
import { Editor } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { invite, roleIds } from './support/people.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';

let cms: Instance;
let admin: Editor;
let anchors: Anchors;
let people: Record<'altenberg' | 'author' | 'glashuette' | 'homeless' | 'coordination' | 'stranger', Editor>;

const answer = (who: Editor) => who.call('GET', '/start-page/overview');
const overview = async (who: Editor) => (await answer(who)).data as unknown as Overview;
const titles = ({ rows }: { rows: { title: string }[] }) => rows.map(({ title }) => title);

/** Writes past the program what only visitors and time write. */
function inDatabase(sql: string, ...values: (string | number)[]): void {
  const database = new DatabaseSync(join(cms.dataDir, 'cms.db'));
  database.prepare(sql).run(...values);
  database.close();
}

const enquiry = (kind: string, doneOn: string | null = null) =>
  inDatabase(
    `insert into enquiries (document_id, kind, name, email, message, municipality_code, done_on, created_at, published_at)
     values (?, ?, 'Erika Probe', 'erika@example.org', 'Geheime Nachricht', 'glashuette', ${doneOn ? `'${doneOn}'` : 'null'}, ${Date.now()}, ${Date.now()})`,
    randomUUID(),
    kind,
  );

beforeAll(async () => {
  const { dataDir, contentDir } = await seededCopy();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  admin = await Editor.login(cms);
  anchors = await anchorsOf(admin);
  const roles = await roleIds(admin);
  const role = (name: string) => [roles.get(name) ?? 0];
  const { data } = await admin.call('POST', '/admin/roles', { name: 'Presse', description: 'Von Hand angelegt' });
  people = {
    altenberg: await invite(cms, admin, 'altenberg', role('Gemeinderedaktion'), ['altenberg']),
    author: await invite(cms, admin, 'autorin', role('Autor/in'), ['altenberg']),
    glashuette: await invite(cms, admin, 'glashuette', role('Gemeinderedaktion'), ['glashuette']),
    homeless: await invite(cms, admin, 'ohne', role('Gemeinderedaktion')),
    coordination: await invite(cms, admin, 'koordination', role('Koordinierungsstelle')),
    stranger: await invite(cms, admin, 'fremd', [Number((data as { id?: unknown }).id)], ['altenberg']),
  };
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const save = async (type: 'company' | 'job-story', documentId: string, data: object, locale = 'de') =>
  expect((await admin.save(type, documentId, { ...data }, locale)).status).toBe(200);

describe('the start page', () => {
  it('is empty where nothing waits', async () => {
    expect(await overview(people.altenberg)).toEqual({
      drafts: { total: 0, rows: [] },
      checks: { total: 0, rows: [] },
      gaps: { total: 0, rows: [] },
      enquiries: null,
      storyMunicipalities: [{ key: 'altenberg', name: 'Altenberg', documentId: anchors.municipality.altenberg }],
    });
  });

  it('is refused without a login and without a role of the project', async () => {
    expect((await cms.get('/start-page/overview')).status).toBe(401);
    const { status, text } = await answer(people.stranger);
    expect(status).toBe(403);
    expect(text).not.toContain('"rows"');
  });

  it('shows drafts of the own municipality, to the author too, and those of others to nobody', async () => {
    await make(admin, anchors, { type: 'company', municipality: 'altenberg', name: 'Entwurf Altenberg' });
    await make(admin, anchors, { type: 'company', municipality: 'glashuette', name: 'Entwurf Glashütte' });
    const changed = await make(admin, anchors, {
      type: 'company',
      municipality: 'altenberg',
      name: 'Alt',
      isPublished: true,
    });
    await save('company', changed, { name: 'Neu' });
    const { drafts } = await overview(people.altenberg);
    expect(drafts.total).toBe(2);
    expect(drafts.rows).toMatchObject([
      {
        kind: 'Arbeitgeber',
        title: 'Neu',
        municipality: 'Altenberg',
        isPublished: true,
        form: `/content-manager/collection-types/api::company.company/${changed}?plugins[i18n][locale]=de`,
      },
      { title: 'Entwurf Altenberg', isPublished: false },
    ]);
    expect(titles((await overview(people.author)).drafts)).toEqual(['Neu', 'Entwurf Altenberg']);
    expect(titles((await overview(people.glashuette)).drafts)).toEqual(['Entwurf Glashütte']);
    expect((await answer(people.altenberg)).text).not.toContain('Entwurf Glashütte');
    expect((await overview(people.homeless)).drafts).toEqual({ total: 0, rows: [] });
    // The coordination office keeps all municipalities: it sees what it has touched itself.
    expect((await overview(people.coordination)).drafts.total).toBe(0);
    await people.coordination.save('company', changed, { name: 'Neu, geprüft' });
    expect(titles((await overview(people.coordination)).drafts)).toEqual(['Neu, geprüft']);
    expect((await people.altenberg.publish('company', changed)).status).toBe(200);
    expect(titles((await overview(people.altenberg)).drafts)).toEqual(['Entwurf Altenberg']);
  });

  it('opens the language somebody worked in', async () => {
    const name = 'Mehrsprachig';
    const documentId = await make(admin, anchors, {
      type: 'job-story',
      municipality: 'altenberg',
      name,
      isPublished: true,
    });
    await save('job-story', documentId, { title: 'Česky' }, 'cs');
    const [row] = (await overview(people.altenberg)).drafts.rows;
    expect(row).toMatchObject({ title: name, language: 'cs', isPublished: true });
    expect(row?.form).toMatch(/locale\]=cs$/);
    expect((await admin.publish('job-story', documentId, {}, 'cs')).status).toBe(200);
  });

  it('names translations that are missing, unpublished, or older than the German text', async () => {
    const company = {
      type: 'company',
      municipality: 'glashuette',
      name: 'Halb uebersetzt',
      isPublished: true,
    } as const;
    const documentId = await make(admin, anchors, { ...company, locales: ['de'] });
    const states = async (who: Editor) =>
      (await overview(who)).gaps.rows
        .filter(({ title }) => title === 'Halb uebersetzt')
        .map(({ language, state }) => `${language} ${state}`);
    expect((await states(people.glashuette)).sort()).toEqual(['cs missing', 'en missing']);
    expect(await states(people.altenberg)).toEqual([]);
    expect((await states(people.coordination)).length).toBe(2);
    await save('company', documentId, { slug: 'half-translated', summary: 'Short.', textOrigin: 'human' }, 'en');
    expect((await states(people.glashuette)).sort()).toEqual(['cs missing', 'en draft']);
    expect((await admin.publish('company', documentId, {}, 'en')).status).toBe(200);
    expect(await states(people.glashuette)).toEqual(['cs missing']);
    inDatabase(
      `update companies set published_at = published_at - 3600000 where document_id = ? and locale = 'en'`,
      documentId,
    );
    expect((await states(people.glashuette)).sort()).toEqual(['cs missing', 'en older']);
  });

  it('says what is to be checked, the longest overdue first', async () => {
    const due = { type: 'company', municipality: 'altenberg', isPublished: true } as const;
    await make(admin, anchors, { ...due, name: 'Zuletzt 2020', extra: { checkedOn: '2020' } });
    await make(admin, anchors, { ...due, name: 'Zuletzt 2019', extra: { checkedOn: '2019-05' } });
    await make(admin, anchors, {
      type: 'company',
      municipality: 'glashuette',
      name: 'Fremd 2018',
      isPublished: true,
      extra: { checkedOn: '2018' },
    });
    const site = { type: 'commercial-site', municipality: 'altenberg', isPublished: true } as const;
    await make(admin, anchors, {
      ...site,
      name: 'Lange hin',
      extra: { checkedOn: '2019-01-01', checkDueOn: '2099-01-01' },
    });
    const { checks } = await overview(people.altenberg);
    expect(checks.total).toBe(2);
    expect(checks.rows).toMatchObject([
      { title: 'Zuletzt 2019', dueOn: '2020-05-31', isOverdue: true, checkedOn: '2019-05' },
      { title: 'Zuletzt 2020', dueOn: '2021-12-31', isOverdue: true },
    ]);
    expect(titles((await overview(people.coordination)).checks)).toEqual([
      'Fremd 2018',
      'Zuletzt 2019',
      'Zuletzt 2020',
    ]);
  });

  it('counts enquiries for the coordination office only, and never says what they hold', async () => {
    enquiry('site');
    enquiry('feedback', '2026-11-01');
    const seen = await answer(people.coordination);
    expect((seen.data as unknown as Overview).enquiries).toMatchObject({
      total: 1,
      rows: [{ kind: 'site', municipality: 'Glashütte' }],
    });
    expect((await overview(admin)).enquiries?.total).toBe(1);
    for (const who of [people.altenberg, people.glashuette, people.author])
      expect((await overview(who)).enquiries).toBeNull();
    expect(seen.text).not.toMatch(/Erika|Geheime/);
  });

  it('shows a few rows and counts all', async () => {
    for (let k = 0; k < 10; k++)
      await make(admin, anchors, { type: 'company', municipality: 'glashuette', locales: ['de'] });
    const { drafts } = await overview(people.glashuette);
    expect([drafts.total, drafts.rows.length]).toEqual([11, 8]);
  });
});

it('nobody has the right to the marketplace', async () => {
  const { data } = await admin.call('GET', '/admin/users/me/permissions');
  expect(JSON.stringify(data)).not.toContain('marketplace');
});

it('people of a municipality get the ground of the map field', async () => {
  expect((await people.author.call('GET', '/map-field/ground')).status).toBe(200);
});
