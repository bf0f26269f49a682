import { join } from 'node:path';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signPreview, TYPE_NAMES, type TypeName } from '@standort/model';
import { Editor, type Answer } from '../../cms/tests/support/editor.ts';
import { startCms, type Instance } from '../../cms/tests/support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from '../../cms/tests/support/prepared.ts';
import { published } from '../../cms/tests/support/site.ts';
import type { DeskState, EntryState } from '../../cms/src/publication/desk-state.ts';
import { runScript } from '../../cms/tests/support/command.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { UNDRAWABLE } from '../support/faults.ts';
import { startPublisher, until, type RunningPublisher } from '../support/publisher.ts';
import { uniquePicture, uploadPicture } from '../support/story.ts';
import { textOf } from '../support/visitor.ts';

const SITE = '/gewerbeflaechen/uhrenmeile-glashuette/';

let dataDir: string;
let cms: Instance;
let editor: Editor;
let site: RunningPublisher;
let documentId: string;

const desk = async () => (await editor.call('GET', '/publication/state')).data as unknown as DeskState;
const entry = async (id = documentId) =>
  (await editor.call('GET', `/publication/entries/commercial-site/${id}?locale=de`)).data as unknown as EntryState;
const hold = (id: string | null): Promise<Answer> => editor.call('POST', '/publication/hold', { id });

/** The link the desk's button opens. */
async function linkOf(type: TypeName, id: string, locale = 'de'): Promise<string> {
  const { data } = await editor.call(
    'GET',
    `/content-manager/preview/url/api::${type}.${type}?documentId=${id}&locale=${locale}&status=draft`,
  );
  return (data as unknown as { url: string }).url;
}

/** Gives the draft of a story a picture of this name, seen nowhere before. @returns documentId of the story, id of the file */
async function draftWithPicture(file: string): Promise<{ story: string; id: number }> {
  const { id } = await uploadPicture(editor, file, await uniquePicture());
  const { documentId: story } = await editor.find('job-story', 'watchmaker');
  const picture = { file: id, altDe: 'Werkbank', altEn: 'Bench', altCs: 'Ponk', credit: 'Probe', licence: 'Probe' };
  await editor.save('job-story', story, { pictures: [picture] });
  return { story, id };
}

beforeAll(async () => {
  ({ dataDir } = await seededCopy());
  const port = await freePort();
  cms = await startCms({ dataDir, env: { SITE_URL: `http://127.0.0.1:${port}` } });
  editor = await Editor.login(cms);
  ({ documentId } = await editor.find('commercial-site', 'gl-uhrenmeile'));
  site = await startPublisher({ dataDir, cmsUrl: cms.url, port });
  await until('the first release', async () => (await textOf(`${site.origin}/`)) !== '', 120_000);
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe('a preview', () => {
  const draft = 'Nur im Entwurf: ein Satz, der noch nicht öffentlich ist.';
  beforeAll(async () => {
    await editor.save('commercial-site', documentId, { summary: draft });
  });

  it('shows the draft on its real page, keeps its links below itself, and is kept by nobody', async () => {
    const answer = await fetch(await linkOf('commercial-site', documentId));
    const html = await answer.text();
    expect(answer.url).toMatch(/\/preview\/[^/]+\/gewerbeflaechen\/uhrenmeile-glashuette\/$/);
    expect(html).toContain(draft);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const leaving = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].filter(
      ([, href]) => !href?.startsWith('/preview/'),
    );
    expect(leaving.map(([, href]) => href)).toEqual([]);
    expect(await textOf(site.origin + SITE)).not.toContain(draft);
  });

  it('goes on to the lists and the map', async () => {
    const { url } = await fetch(await linkOf('commercial-site', documentId));
    const below = url.slice(0, url.indexOf('/gewerbeflaechen/'));
    expect(await textOf(`${below}/data/commercial-sites.json`)).toContain(draft);
    expect(await textOf(`${below}/karte/`)).toContain('data-key="gl-uhrenmeile"');
    expect((await fetch(`${below}/nirgends/`)).status).toBe(404);
  });

  it.each(TYPE_NAMES.filter((type) => type !== 'event'))('there is one for every type: %s', async (type) => {
    const single = type === 'homepage' || type === 'settings';
    const list = `/content-manager/${single ? 'single' : 'collection'}-types/api::${type}.${type}?locale=de&pageSize=1`;
    const { data } = await editor.call('GET', list);
    const id = single
      ? data.documentId
      : ((data as unknown as { results: { documentId: string }[] }).results[0]?.documentId ?? '');
    const answer = await fetch(await linkOf(type, id));
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect(await answer.text()).toContain('preview-notice');
  });

  it('in a language the entry exists in', async () => {
    const answer = await fetch(await linkOf('commercial-site', documentId, 'en'));
    expect(answer.url).toMatch(/\/preview\/[^/]+\/en\/commercial-sites\//);
    expect(await answer.text()).toContain('what the draft looks like');
  });

  it('of an entry that was never published; what is missing in it is said in German', async () => {
    const whole = {
      key: 'vorschau-neu',
      title: 'Ganz neu',
      slug: 'ganz-neu',
      summary: 'Noch nie veröffentlicht.',
      body: 'Text.',
      publishedOn: '2026-11-24',
      textOrigin: 'human',
      sources: [{ title: 'Rathaus', accessedOn: '2026-11-24' }],
    };
    const { data, status, error } = await editor.create('article', whole);
    expect(status, error?.message).toBe(201);
    const page = await fetch(await linkOf('article', data.documentId));
    expect(await page.text()).toContain('Ganz neu');
    expect(page.url).toMatch(/\/aktuelles\/ganz-neu\/$/);
    await editor.save('article', data.documentId, { sources: [] });
    const refused = await fetch(await linkOf('article', data.documentId));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/Dieser Entwurf ist noch nicht vollständig.*Quelle/s);
  });

  it('shows a picture that is in no release yet, in the sizes of its page alone', async () => {
    const file = 'nur-im-entwurf.jpg';
    const { story } = await draftWithPicture(file);
    const html = await textOf(await linkOf('job-story', story));
    const [address = ''] = /\/preview\/[^" ]+\/media\/nur-im-entwurf\.[0-9a-f]{12}\.480\.webp/.exec(html) ?? [];
    const drawn = await fetch(site.origin + address);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await fetch(site.origin + address.replace('.480.', '.99999.'))).status).toBe(404);
    await editor.save('job-story', story, { pictures: [] });
  });

  it('ends with its time, and opens nothing when it was changed', async () => {
    const { PREVIEW_SECRET } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
      PREVIEW_SECRET: string;
    };
    const ticket = { type: 'commercial-site', documentId, locale: 'de' } as const;
    const old = signPreview({ ...ticket, expires: '2026-01-01T00:00:00.000Z' }, PREVIEW_SECRET);
    const expired = await fetch(`${site.origin}/preview/${old}`);
    expect([expired.status, await expired.text()]).toEqual([410, expect.stringContaining('ist abgelaufen')]);
    const forged = signPreview({ ...ticket, expires: '2036-01-01T00:00:00.000Z' }, 'guessed');
    const invalid = await fetch(`${site.origin}/preview/${forged}`);
    expect([invalid.status, await invalid.text()]).toEqual([404, expect.not.stringContaining(draft)]);
  });

  it('is not handed out to somebody who is not logged in', async () => {
    const answer = await cms.get(
      `/content-manager/preview/url/api::commercial-site.commercial-site?documentId=${documentId}&status=draft`,
    );
    expect(answer.status).toBe(401);
  });
});

describe('the desk', () => {
  it('knows when a change is on the site, how long it took, and where to look at it', async () => {
    await editor.publish('commercial-site', documentId);
    await until('it is live', async () => (await entry()).isLive);
    const { action, latency, url } = await entry();
    expect([action, latency === null]).toEqual(['publish', false]);
    expect((await fetch(String(url))).url).toBe(site.origin + SITE);
    const state = await desk();
    expect(state).toMatchObject({ isListening: true, isCurrent: true, failure: null, held: null, mayRollBack: true });
    expect(state.releases[0]?.changes).toMatchObject([{ name: 'die Gewerbefläche „Uhrenmeile Glashütte“' }]);
  });

  it('hears why a change is not on the site', async () => {
    site.fail({ full: '/objects/' });
    await editor.save('commercial-site', documentId, { summary: 'Passt nicht mehr auf die Platte.' });
    await editor.publish('commercial-site', documentId);
    await until('the failure is told', async () => (await desk()).failure !== null);
    const { failure, isCurrent, waiting } = await desk();
    expect([failure?.kind, failure?.places, isCurrent]).toEqual(['disk-full', [], false]);
    expect(failure?.detail).toContain('ENOSPC');
    expect(waiting).toMatchObject([{ name: 'die Gewerbefläche „Uhrenmeile Glashütte“' }]);
    site.fail();
    await until('it is live', async () => (await desk()).isCurrent);
  }, 60_000);

  it('hears later what it was not there to hear', async () => {
    site.fail({ full: '/objects/' });
    await editor.save('commercial-site', documentId, { summary: 'Live, während niemand zuhört.' });
    await editor.publish('commercial-site', documentId);
    await until('the failure is told', async () => (await desk()).failure !== null);
    await cms.stop();
    site.fail();
    await until('it is live', async () => (await textOf(site.origin + SITE)).includes('während niemand zuhört'));
    cms = await startCms({ dataDir, port: Number(new URL(cms.url).port), env: { SITE_URL: site.origin } });
    editor = await Editor.login(cms);
    await until('the desk knows', async () => (await desk()).isCurrent);
    expect((await desk()).failure).toBeNull();
  }, 120_000);

  it('hears of a picture whose bytes are lost, and when they are there again', async () => {
    const file = 'verloren.jpg';
    const { story, id } = await draftWithPicture(file);
    expect((await editor.publish('job-story', story)).status).toBe(200);
    await until('it is live', async () => (await desk()).isCurrent);
    const path = join(dataDir, 'public', (await published(cms)).media[0]?.url ?? '');
    const bytes = readFileSync(path);
    const touch = (caption: string) => editor.call('PUT', `/upload/files/${id}`, { fileInfo: { name: file, caption } });
    rmSync(path);
    await touch('Verloren');
    await until('the failure is told', async () => (await desk()).failure !== null);
    const { failure } = await desk();
    expect([failure?.kind, failure?.detail]).toEqual([
      'picture',
      expect.stringContaining(`${file} is missing in the CMS`),
    ]);
    writeFileSync(path, bytes);
    await touch('Wieder da');
    await until('all is live', async () => (await desk()).isCurrent);
  }, 60_000);

  it('hears which page could not be drawn, and which entry that is', async () => {
    site.fail({ undrawable: true });
    await editor.save('commercial-site', documentId, { body: `Ein Absatz: ${UNDRAWABLE}.` });
    await editor.publish('commercial-site', documentId);
    await until('the failure is told', async () => (await desk()).failure !== null);
    const { failure, isCurrent } = await desk();
    expect(isCurrent).toBe(false);
    expect(failure).toEqual({
      kind: 'render',
      places: [
        {
          entry: {
            name: 'die Gewerbefläche „Uhrenmeile Glashütte“',
            form: `/content-manager/collection-types/api::commercial-site.commercial-site/${documentId}`,
          },
          field: null,
          page: SITE,
          cure: null,
        },
      ],
      more: 0,
      detail: expect.stringContaining('Cannot draw this text') as string,
    });
    site.fail();
    await until('it is live', async () => (await desk()).isCurrent);
  }, 60_000);

  it('names the field by its German label', async () => {
    const report = {
      sequence: 0,
      releases: [],
      failure: {
        kind: 'content',
        places: [
          {
            entry: 'commercial-site/gl-uhrenmeile',
            path: 'municipality',
            message: 'there is no municipality "x". Create it, or correct the key.',
          },
          { entry: 'commercial-site/gl-uhrenmeile', path: 'en.title', message: 'expected text, got nothing.' },
        ],
        detail: 'detail',
      },
    };
    const told = await fetch(`${cms.url}/api/site/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cms.siteToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify(report),
    });
    expect(told.status).toBe(200);
    const { failure } = await desk();
    expect(failure?.places.map(({ field, cure }) => [field, cure])).toEqual([
      [
        'Gemeinde',
        'Hier ist die Gemeinde „x“ ausgewählt, aber nicht (mehr) veröffentlicht. Veröffentlichen Sie diesen Eintrag, oder wählen Sie einen anderen.',
      ],
      ['Titel (englisch)', 'Hier fehlt der Text. Füllen Sie das Feld aus.'],
    ]);
    await editor.publish('commercial-site', documentId);
    await until('the next release clears it', async () => (await desk()).failure === null);
  }, 60_000);

  it('rolls the site back and forth, and so does the operator', async () => {
    const text = 'Dieser Satz wird zurückgerollt.';
    const before = (await desk()).releases[0]?.id ?? '';
    await editor.save('commercial-site', documentId, { summary: text });
    await editor.publish('commercial-site', documentId);
    const shows = async () => (await textOf(site.origin + SITE)).includes(text);
    await until('it is live', shows);
    expect((await hold(before)).status).toBe(200);
    await until('it is rolled back', async () => !(await shows()));
    expect((await desk()).held).toBe(before);
    await hold(null);
    await until('it is there again', shows);

    const list = await runScript('publish-rollback.ts', [], dataDir);
    expect(list.output).toContain(`${before}  `);
    expect((await runScript('publish-rollback.ts', [before], dataDir)).code).toBe(0);
    await until('it is rolled back', async () => !(await shows()));
    await site.stop();
    site = await startPublisher({ dataDir, cmsUrl: cms.url, port: Number(new URL(site.origin).port) });
    await until('it is up', async () => (await textOf(`${site.origin}/`)) !== '');
    expect(await shows()).toBe(false);
    expect((await runScript('publish-rollback.ts', ['--follow'], dataDir)).code).toBe(0);
    await until('it is there again', shows);
    const unknown = await runScript('publish-rollback.ts', ['0000000000000000'], dataDir);
    expect([unknown.code, unknown.output]).toEqual([
      1,
      expect.stringContaining('There is no release 0000000000000000. Kept are:'),
    ]);
  }, 120_000);

  it('says so when nobody listens', async () => {
    await site.stop();
    await until('it is noticed', async () => !(await desk()).isListening, 30_000);
  }, 60_000);

  it('tells nothing to somebody who is not logged in', async () => {
    for (const path of ['/publication/state', `/publication/entries/commercial-site/${documentId}`])
      expect((await cms.get(path)).status, path).toBe(401);
    expect((await fetch(`${cms.url}/publication/hold`, { method: 'POST' })).status).toBe(401);
  });
});
