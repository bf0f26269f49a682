import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPE_NAMES, type TypeName } from '@standort/model';
import { Editor } from '../../cms/tests/support/editor.ts';
import { EVERY_PAGE, fewEntries } from '../../cms/tests/support/few-entries.ts';
import { startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from '../../cms/tests/support/prepared.ts';
import { Releases } from '../../site/publisher/release.ts';
import type { Faults } from '../support/faults.ts';
import { startPublisher, until, type RunningPublisher } from '../support/publisher.ts';
import { textOf, Visitor } from '../support/visitor.ts';

/** Of every type, and what is looked at here. */
const ONE_OF_EACH = [
  'article/how-it-came-about',
  'commercial-site/al-geising',
  'commercial-site/gl-uhrenmeile',
  'company/lange',
  'company/nomos',
  'industry/uhren',
  'job-story/watchmaker',
  'location-factor/road-access',
  'place/ortsteil-glashuette',
] as const;
const DEEP = Boolean(process.env.DEEP);
const SITE = '/gewerbeflaechen/uhrenmeile-glashuette/';

let dataDir: string;
let cms: Instance;
let editor: Editor;
let site: RunningPublisher;
let port: number;
let documentId: string;
let marker = 0;

const restart = async () => {
  site = await startPublisher({ dataDir, cmsUrl: cms.url, port });
};
/** Publishes a new text of one site. @returns the word that tells it from all others */
async function publish(locale = 'de'): Promise<string> {
  const word = `Merkwort${++marker}`;
  await editor.save('commercial-site', documentId, { body: `Ein Absatz mit ${word}.` }, locale);
  const { status, error } = await editor.publish('commercial-site', documentId, {}, locale);
  expect(status, error?.message).toBe(200);
  return word;
}
const isLive = async (word: string, path = SITE) => (await textOf(site.origin + path)).includes(word);
const untilLive = (word: string, path = SITE) => until(`${word} on ${path}`, () => isLive(word, path));

beforeAll(async () => {
  dataDir = emptyDataDir();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: await fewEntries(...EVERY_PAGE, ...ONE_OF_EACH) } });
  editor = await Editor.login(cms);
  ({ documentId } = await editor.find('commercial-site', 'gl-uhrenmeile'));
  site = await startPublisher({ dataDir, cmsUrl: cms.url });
  port = Number(new URL(site.origin).port);
  await until('the first release', async () => (await textOf(`${site.origin}/`)) !== '', 120_000);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe('what editors do reaches the site', () => {
  it('a text in each language, without the CMS being asked for everything', async () => {
    await untilLive(await publish('de'));
    await untilLive(await publish('en'), '/en/commercial-sites/glashuette-watch-mile/');
    expect(site.output()).not.toContain('gap');
  });

  it('an entry that is taken back is gone, with its place in the list, and comes again', async () => {
    const { documentId: story } = await editor.find('job-story', 'watchmaker');
    const path = '/jobs/geschichten/uhrmacherin-uhrmacher/';
    expect(await isLive('Uhrmacher', path)).toBe(true);
    expect((await editor.unpublish('job-story', story)).status).toBe(200);
    await until('the page is gone', async () => (await fetch(site.origin + path)).status === 404);
    expect(await textOf(`${site.origin}/jobs/geschichten/`)).not.toContain(path);
    expect((await editor.publish('job-story', story)).status).toBe(200);
    await untilLive('Uhrmacher', path);
    await until('the list has it', async () => (await textOf(`${site.origin}/jobs/geschichten/`)).includes(path));
  });

  it('several at once, by the list of the desk', async () => {
    const companies = await Promise.all(['nomos', 'lange'].map((key) => editor.find('company', key)));
    const ids = companies.map((company) => company.documentId);
    for (const id of ids) await editor.save('company', id, { summary: `Gemeinsam geändert ${id}.` });
    const { status } = await editor.call(
      'POST',
      '/content-manager/collection-types/api::company.company/actions/bulkPublish',
      { documentIds: ids },
    );
    expect(status).toBe(200);
    await until('both are in the list', async () => {
      const list = await textOf(`${site.origin}/arbeitgeber/`);
      return ids.every((id) => list.includes(`Gemeinsam geändert ${id}.`));
    });
  });

  it('a storm ends in few releases and the right state', async () => {
    const before = (await new Releases(dataDir).history()).at(-1)?.sequence ?? 0;
    const start = performance.now();
    let last = '';
    for (let k = 0; k < (DEEP ? 200 : 15); k++) last = await publish();
    await untilLive(last);
    const seconds = (performance.now() - start) / 1000;
    const history = await new Releases(dataDir).history();
    const made = history.filter(({ sequence }) => sequence > before).length;
    // At most one a second, and one for the pictures.
    expect(made).toBeLessThanOrEqual(Math.ceil(seconds) + 3);
  }, 300_000);
});

describe('whatever happens', () => {
  let visitor: Visitor;
  beforeAll(() => (visitor = new Visitor(site.origin, ['/', SITE, '/gewerbeflaechen/'])));
  afterAll(() => visitor.leave());

  const PHASES: [string, Faults][] = [
    ['a page is stored', { killBefore: '/objects/.*pack' }],
    ['it is noted where pages are stored', { killBefore: '/objects/.*index' }],
    ['it was noted that the copy changes', { killAfter: '/replica/position' }],
    ['the release becomes current', { killBefore: '/releases/history' }],
    ['the copy of an entry is written', { killBefore: '/replica/entries/' }],
    ['it is noted that the copy changes', { killBefore: '/replica/position' }],
    ['the manifest is written', { killBefore: '/releases/[0-9a-f]{16}' }],
    ['the release became current', { killAfter: '/releases/history' }],
  ];
  it.each(PHASES.slice(0, DEEP ? PHASES.length : 4))(
    'killed when %s, the next start catches up',
    async (_, faults) => {
      site.fail(faults);
      const word = await publish();
      expect(await site.ended).toBe('SIGKILL');
      await restart();
      await untilLive(word);
    },
    120_000,
  );

  it.each(['/objects/', '/releases/'])(
    'with no room left in %s the release before stays; when there is room again the change goes live by itself',
    async (full) => {
      const before = await publish();
      await untilLive(before);
      const kept = (await new Releases(dataDir).history()).at(-1);
      const told = site.output().split('not published: ENOSPC').length;
      site.fail({ full });
      const word = await publish();
      await until('the failure is told', () => site.output().split('not published: ENOSPC').length > told);
      expect(await isLive(before)).toBe(true);
      site.fail();
      await untilLive(word);
      // Pages the failed try has rendered count: one that only pictures joined would take the place of the one before.
      const history = await new Releases(dataDir).history();
      expect(history.at(-1)?.rendered).toBeGreaterThan(0);
      expect(history.map(({ id }) => id)).toContain(kept?.id);
    },
    120_000,
  );

  it('with the CMS down the site stays up, also through a restart, and catches up afterwards', async () => {
    const cmsPort = Number(new URL(cms.url).port);
    const before = await publish();
    await untilLive(before);
    await cms.stop();
    await until('it is told', () => site.output().includes('does not answer. The site stays as it is'));
    await site.stop();
    await restart();
    await untilLive(before);
    cms = await startCms({ dataDir, port: cmsPort });
    editor = await Editor.login(cms);
    await untilLive(await publish());
  }, 180_000);

  it('a damaged copy is fetched anew', async () => {
    await site.stop();
    writeFileSync(join(dataDir, 'replica/entries/company/nomos.json'), '{"key": "nomos", ');
    await restart();
    await until('it is noticed', () => site.output().includes('The copy of the content is damaged'));
    await untilLive(await publish());
    expect(readFileSync(join(dataDir, 'replica/entries/company/nomos.json'), 'utf8')).toContain('"municipality"');
  }, 120_000);

  it('another history of the feed, as after a restored backup, leads to a copy of everything', async () => {
    await site.stop();
    const file = join(dataDir, 'replica/position.json');
    const position = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...position, mark: '2020-01-01T00:00:00.000Z' }));
    await restart();
    await until('it is noticed', () => site.output().includes('The change feed has a gap: fetching everything.'));
    await untilLive(await publish());
  }, 120_000);

  it('a second publisher on the same data is refused', async () => {
    const second = await startPublisher({ dataDir, cmsUrl: cms.url });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Another publisher is already at work in ${dataDir}.`);
  }, 60_000);

  it('visitors saw whole pages only', () => {
    expect(visitor.answers).toBeGreaterThan(100);
    expect(visitor.faults).toEqual([]);
  });
});

describe('drafts', () => {
  it('of every type and language are in no file of the release and in no public answer', async () => {
    const words: string[] = [];
    for (const type of TYPE_NAMES)
      for (const locale of ['de', 'en', 'cs']) {
        const draft = await draftWith(type, locale, `Geheimwort${type.replaceAll('-', '')}${locale}`);
        if (draft) words.push(draft);
      }
    expect(words.length).toBeGreaterThan(TYPE_NAMES.length);
    await untilLive(await publish());
    const releases = new Releases(dataDir);
    const id = (await releases.history()).at(-1)?.id ?? '';
    const manifest = await releases.manifest(id);
    const found: string[] = [];
    for (const [file, { hash, type }] of manifest?.files ?? []) {
      if (!/text|json|xml/.test(type)) continue;
      const text = String(await releases.objects.get(hash));
      found.push(...words.filter((word) => text.includes(word)).map((word) => `${word} in ${file}`));
    }
    expect(found).toEqual([]);
    for (const path of ['/api/site/entries', '/api/site/changes?since=0&limit=1000']) {
      const text = await (await cms.get(path, cms.siteToken())).text();
      expect(
        words.filter((word) => text.includes(word)),
        path,
      ).toEqual([]);
    }
    for (const path of publicPaths(cms.siteToken())) {
      const { status, text } = await path.ask();
      expect([403, 404], path.name).toContain(status);
      expect(
        words.filter((word) => text.includes(word)),
        path.name,
      ).toEqual([]);
    }
  }, 180_000);

  it('the public server takes a message for the CMS, and says so when that is down', async () => {
    const send = () =>
      fetch(`${site.origin}/api/enquiries`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
    const direct = await fetch(`${cms.url}/api/enquiries`, { method: 'POST' });
    const proxied = await send();
    expect([proxied.status, await proxied.text()]).toEqual([direct.status, await direct.text()]);
    expect(proxied.headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${site.origin}/admin`)).status).toBe(404);
    await cms.stop();
    const down = await send();
    expect([down.status, await down.text()]).toEqual([502, expect.stringContaining('Messages cannot be taken')]);
    cms = await startCms({ dataDir, port: Number(new URL(cms.url).port) });
    await until('it is taken again', async () => (await send()).status === direct.status);
  }, 120_000);
});

/** Usual REST addresses of every type, and the site's own, as somebody would try them at the public server. */
function publicPaths(token: string): { name: string; ask: () => Promise<{ status: number; text: string }> }[] {
  const types = TYPE_NAMES.flatMap((type) => {
    const plural = type.endsWith('y') ? `${type.slice(0, -1)}ies` : type.endsWith('s') ? type : `${type}s`;
    return [
      `/api/${plural}?status=draft`,
      `/api/${plural}?status=draft&locale=en&populate=*`,
      `/api/${type}?status=draft`,
    ];
  });
  return [...types, '/api/enquiries', '/api/site/entries', '/api/site/changes?since=0', '/api/site/drafts'].flatMap(
    (path) =>
      [undefined, `Bearer ${token}`].map((authorization) => ({
        name: `${path}${authorization ? ' with a token' : ''}`,
        ask: async () => {
          const answer = await fetch(site.origin + path, authorization ? { headers: { authorization } } : {});
          return { status: answer.status, text: await answer.text() };
        },
      })),
  );
}

/** Fields of the types that take a word of an editor. */
const TEXT_FIELDS = ['title', 'summary', 'name', 'lead', 'role'];

/** Puts a word into the draft of some entry. @returns the word, or undefined if the type has no entry or text there */
async function draftWith(type: TypeName, locale: string, word: string): Promise<string | undefined> {
  const uid = `api::${type}.${type}`;
  const isSingle = type === 'homepage' || type === 'settings';
  const path = isSingle ? `/content-manager/single-types/${uid}` : `/content-manager/collection-types/${uid}`;
  const { data } = await editor.call('GET', `${path}?locale=${locale}&pageSize=1`);
  const [entry] = isSingle ? [data] : (data as unknown as { results: (typeof data)[] }).results;
  const field = TEXT_FIELDS.find((name) => typeof entry?.[name] === 'string');
  if (!entry || !field) return undefined;
  const target = isSingle ? path : `${path}/${entry.documentId}`;
  const { status } = await editor.call('PUT', `${target}?locale=${locale}`, { [field]: word });
  return status === 200 ? word : undefined;
}
