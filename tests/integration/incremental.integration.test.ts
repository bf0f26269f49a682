import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyChanges } from '@standort/model';
import { ROOT } from '../../scripts/lib/settings.ts';
import type { Content } from '../../site/content/reader.ts';
import { loadCompiled, type Compiled } from '../../site/publisher/compiled.ts';
import { loadContent } from '../../site/publisher/load-content.ts';
import type { Manifest } from '../../site/publisher/manifest.ts';
import { Publisher } from '../../site/publisher/publisher.ts';
import { Releases } from '../../site/publisher/release.ts';
import { withSites } from '../bench/synthetic.ts';
import { RandomEdits } from '../support/random-edits.ts';

const BUILD = join(ROOT, '.build/site');
const DEEP = Boolean(process.env.DEEP);
const STEPS = DEEP ? 400 : 60;
/** After so many steps the release is compared with one made from scratch. */
const COMPARE_EVERY = DEEP ? 8 : 20;

const SITES = 70;

let dataDir: string;
let compiled: Compiled;
let start: Content;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'standort-incremental-'));
  compiled = await loadCompiled(BUILD);
  start = await loadContent({ root: 'content', siteUrl: 'http://localhost:4321', today: '2026-11-24' });
});
afterAll(() => rm(dataDir, { recursive: true }));

const publisher = () => new Publisher({ compiled, buildFolder: BUILD, releases: new Releases(dataDir), dataDir });

/** What visitors get, without the line that says how long it took. */
const served = ({ files, redirects }: Manifest) => ({
  redirects,
  files: Object.fromEntries([...files].flatMap(([file, { hash }]) => (file === 'release.json' ? [] : [[file, hash]]))),
});

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('publishing one change after the other', () => {
  it(`leads to the same bytes as rendering everything, over ${STEPS} random changes`, async () => {
    const edits = new RandomEdits(20261124);
    const follower = publisher();
    // With enough sites for lists of several pages.
    let content = { ...start, entries: withSites(start.entries, SITES) };
    let rendered = 0;
    const total = (await follower.publish(content, { sequence: 0 })).rendered;
    const done: string[] = [];
    for (let step = 1; step <= STEPS; step++) {
      if (step % 25 === 0) content = { ...content, today: nextDay(content.today) };
      const { name, changes } = edits.next(content.entries);
      done.push(name);
      content = { ...content, entries: applyChanges(content.entries, changes) };
      const publication = await follower.publish(content, { sequence: step });
      rendered += publication.rendered;
      if (step % COMPARE_EVERY) continue;
      const scratch = await publisher().publish(content, { sequence: step });
      expect(served(publication.manifest), `after ${done.splice(0).join(', ')}`).toEqual(served(scratch.manifest));
    }
    // It would also be right to render everything each time.
    expect(rendered / STEPS).toBeLessThan(total / 3);
  }, 3_600_000);

  it('renders nothing when nothing changed, and only its own pages for a text only they show', async () => {
    const follower = publisher();
    await follower.publish(start, { sequence: 0 });
    expect((await follower.publish({ ...start }, { sequence: 1 })).rendered).toBe(0);
    const site = structuredClone(start.entries['commercial-site'].get('gl-uhrenmeile'));
    if (!site) throw new Error('The entry is gone.');
    site.de.body += ' Nachtrag.';
    const json: unknown = site;
    const changes = [{ file: 'edit', type: 'commercial-site' as const, key: site.key, json }];
    const { rendered } = await follower.publish(
      { ...start, entries: applyChanges(start.entries, changes) },
      { sequence: 2 },
    );
    // Its page in each language; lists show no long texts.
    expect(rendered).toBe(3);
  }, 120_000);

  it('shows the neighbours of its new municipality when an entry moves', async () => {
    const follower = publisher();
    const before = { ...start, entries: withSites(start.entries, SITES) };
    await follower.publish(before, { sequence: 0 });
    const site = structuredClone(before.entries['commercial-site'].get('probe-7'));
    if (!site) throw new Error('The entry is gone.');
    site.municipality = site.municipality === 'altenberg' ? 'glashuette' : 'altenberg';
    const changes = [{ file: 'edit', type: 'commercial-site' as const, key: site.key, json: site as unknown }];
    const after = { ...before, entries: applyChanges(before.entries, changes) };
    const { manifest } = await follower.publish(after, { sequence: 1 });
    const scratch = await publisher().publish(after, { sequence: 1 });
    expect(served(manifest)).toEqual(served(scratch.manifest));
  }, 240_000);

  it('a page that cannot be rendered is named with its entry, and the release before stays', async () => {
    const follower = publisher();
    const { manifest } = await follower.publish(start, { sequence: 0 });
    const story = structuredClone(start.entries['job-story'].get('watchmaker'));
    if (!story) throw new Error('The entry is gone.');
    story.contact = 'nobody';
    const stories = new Map(start.entries['job-story']).set(story.key, story);
    const broken = { ...start, entries: { ...start.entries, 'job-story': stories, settings: new Map() } };
    await expect(follower.publish(broken, { sequence: 1 })).rejects.toThrow(/The entry "settings" is missing/);
    const after = await follower.publish(start, { sequence: 2 });
    expect(after.rendered).toBe(0);
    expect(served(after.manifest)).toEqual(served(manifest));
  }, 120_000);
});
