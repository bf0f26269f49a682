import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntries, type CommercialSite, type EntriesByType } from '@standort/model';
import { ROOT } from '../../scripts/lib/settings.ts';
import { Releases } from '../../site/publisher/release.ts';
import type { EngineResult, EngineTask } from './engine.ts';
import { writeHugoSite } from './hugo.ts';
import { run, runNode, type Cost } from './run.ts';
import { needSame, normalised } from './same.ts';
import { shapeEntries } from './shape/content.ts';

const CACHE = join(ROOT, '.cache/bench');
const SHAPE = 'tests/bench/shape';
const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');
/** The entry whose text is changed for the second build. */
const CHANGED = 'probe-0';
const CHANGED_FILE = 'de/sites/probe-0/index.html';
const MARK = 'Nachtrag.';

/** What is printed for one tool and size. */
export interface BuildLine {
  tool: string;
  sites: number;
  pages: number;
  /** ms of the whole process, from its start to its end, for a full render from nothing. */
  wall: number;
  /** ms for rendering and writing alone, where the tool says so. */
  render?: number;
  /** ms until one changed text is rendered: a publish, or a build. */
  change?: number;
  /** Largest resident memory, MB. */
  memory: number;
  /** Wall time of our publisher, which does not compress here, as a share of this tool's in the same round; the median. */
  oursToThis?: number;
  /** The same for our publisher with precompressed files (br and gzip), which no other tool writes. */
  oursCompressedToThis?: number;
}

/** A folder per run. Removed at the end of all: freeing files slows down who writes others at the time. */
interface Bench {
  folder: string;
  sites: number;
  content: string;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function writeEntries(folder: string, entries: EntriesByType): Promise<void> {
  for (const [type, all] of Object.entries(entries)) {
    await mkdir(join(folder, type), { recursive: true });
    for (const [key, entry] of all) await writeFile(join(folder, type, `${key}.json`), JSON.stringify(entry));
  }
}

/** The content of a run, and the same once more with one text changed. */
async function writeContent(folder: string, sites: number): Promise<string> {
  const entries = shapeEntries(await readEntries(join(ROOT, 'content/entries')), sites);
  const content = join(folder, 'content');
  await writeEntries(join(content, 'entries'), entries);
  await symlink(join(ROOT, 'content/media'), join(content, 'media'));
  return content;
}

/** Changes the text of one site on disk. */
async function changeText(content: string): Promise<void> {
  const file = join(content, 'entries/commercial-site', `${CHANGED}.json`);
  const site = JSON.parse(await readFile(file, 'utf8')) as CommercialSite;
  site.de.body = `${site.de.body ?? ''} ${MARK}`;
  await writeFile(file, JSON.stringify(site));
}

const needChange = async (tool: string, folder: string) => {
  if (!(await readFile(join(folder, CHANGED_FILE), 'utf8')).includes(MARK))
    throw new Error(`${tool} does not show the changed text.`);
};

/** Our publisher. @param build what `astro build` has written */
async function engine(
  bench: Bench,
  name: string,
  options: Pick<EngineTask, 'build' | 'compress' | 'changes'>,
): Promise<{ cost: Cost; result: EngineResult; dataDir: string }> {
  const dataDir = join(bench.folder, name);
  await mkdir(dataDir, { recursive: true });
  const task: EngineTask = { content: bench.content, dataDir, ...options };
  const cost = await runNode(['tests/bench/engine.ts', JSON.stringify(task)], dataDir);
  return { cost, result: JSON.parse(cost.said) as EngineResult, dataDir };
}

/** Every file of the shape's release, normalised. */
async function filesOfRelease(dataDir: string, id: string): Promise<Map<string, string>> {
  const releases = new Releases(dataDir);
  const files = new Map<string, string>();
  for (const [file, { hash }] of (await releases.manifest(id))?.files ?? []) {
    const bytes = await releases.objects.get(hash);
    if (file !== 'release.json') files.set(file, normalised(bytes?.toString() ?? ''));
  }
  return files;
}

/** A tool that reads the content and writes a folder. @param build runs it once more, into the same folder */
interface Tool {
  name: string;
  build: (folder: string) => Promise<Cost>;
  /** Whether data files beside the pages are compared too. */
  pagesOnly?: boolean;
}

const env = (bench: Bench, out: string, more: Record<string, string> = {}) => ({
  BENCH_CONTENT: join(bench.content, 'entries'),
  BENCH_OUT: out,
  NODE_ENV: 'production',
  ...more,
});

const astro = (bench: Bench, incremental: boolean): Tool => ({
  name: `astro build${incremental ? ' with incrementalBuild' : ''}`,
  build: (folder) =>
    runNode(
      [ASTRO, 'build', '--config', `${SHAPE}/plain/astro.config.mjs`],
      folder,
      env(bench, join(folder, 'out'), {
        BENCH_CACHE: join(folder, 'cache'),
        BENCH_INCREMENTAL: incremental ? '1' : '0',
      }),
    ),
});

/** Installs Eleventy into a folder of its own, once; the project does not depend on it. Two ways of writing pages. */
async function eleventy(bench: Bench): Promise<Tool[]> {
  const home = join(CACHE, 'eleventy');
  await mkdir(home, { recursive: true });
  await cp(join(ROOT, SHAPE, 'eleventy/package.json'), join(home, 'package.json'));
  await run({ command: 'npm', args: ['install', '--prefix', home, '--no-audit', '--no-fund', '--no-package-lock'] });
  const tool = (name: string, input: string): Tool => ({
    name,
    build: (folder) =>
      runNode(
        [join(home, 'node_modules/@11ty/eleventy/cmd.cjs'), `--config=${input}/eleventy.config.mjs`],
        folder,
        env(bench, join(folder, 'out'), { BENCH_INPUT: input }),
      ),
  });
  return [tool('eleventy', `${SHAPE}/eleventy`), tool('eleventy with Nunjucks', `${SHAPE}/nunjucks`)];
}

/** Hugo, if this machine has it. Its npm packages fetch the program from elsewhere when they are installed. */
async function hugo(bench: Bench): Promise<Tool | undefined> {
  const command = process.env.HUGO ?? 'hugo';
  const version = await run({ command, args: ['version'] }).catch(() => undefined);
  if (!version) return undefined;
  const site = join(bench.folder, 'hugo-site');
  return {
    name: /^hugo v[\d.]+/.exec(version.said)?.[0] ?? 'hugo',
    pagesOnly: true,
    build: async (folder) => {
      // Hugo gets what a page says ready for its templates: it is spared the work the others do for that.
      await writeHugoSite(site, await readEntries(join(bench.content, 'entries')));
      return run({ command, args: ['--quiet', '--source', site, '--destination', join(folder, 'out')] });
    },
  };
}

/** Compiles the shape for our publisher; done when code changes, not when content does. */
async function compileShape(): Promise<{ build: string; compile: number }> {
  const build = join(CACHE, 'shape');
  const { wall } = await runNode([ASTRO, 'build', '--config', `${SHAPE}/engine/astro.config.mjs`], CACHE, {
    BENCH_OUT: build,
    BENCH_CACHE: join(CACHE, 'shape-cache'),
    NODE_ENV: 'production',
  });
  return { build, compile: wall };
}

/**
 * Full render of equal pages by our publisher and by others, and of our real site.
 * @param rounds how often the quick tools run; the median counts
 */
export async function* measureBuild(sites: number, rounds = sites < 1000 ? 5 : 3): AsyncGenerator<object> {
  await mkdir(CACHE, { recursive: true });
  const folder = join(CACHE, `${sites}-${process.pid}`);
  await mkdir(folder);
  const bench: Bench = { folder, sites, content: await writeContent(folder, sites) };
  const { build, compile } = await compileShape();
  const quick = [...(await eleventy(bench)), await hugo(bench)].filter((tool) => tool !== undefined);
  const slow = [astro(bench, false), astro(bench, true)];

  // One after the other, round by round, so that all meet the same weather on the machine.
  const plain: Awaited<ReturnType<typeof engine>>[] = [];
  const compressed: typeof plain = [];
  const costs = new Map<Tool, Cost[]>();
  const changes = new Map<Tool, number>();
  for (let round = 0; round < rounds; round++) {
    plain.push(await engine(bench, `plain-${round}`, { build, compress: false, changes: 5 }));
    for (const tool of round ? quick : [...quick, ...slow]) {
      const out = join(folder, `${tool.name.replace(/\W+/g, '-')}-${round}`);
      await mkdir(out, { recursive: true });
      costs.set(tool, [...(costs.get(tool) ?? []), await tool.build(out)]);
    }
    compressed.push(await engine(bench, `compressed-${round}`, { build, compress: true, changes: 5 }));
  }
  const first = plain[0];
  if (!first) throw new Error('At least one round is needed.');
  const expected = await filesOfRelease(first.dataDir, first.result.release);
  const pages = [...expected.keys()].filter((file) => file.endsWith('.html'));
  const outOf = (tool: Tool) => join(folder, `${tool.name.replace(/\W+/g, '-')}-0`, 'out');
  for (const tool of costs.keys())
    await needSame(
      tool.name,
      outOf(tool),
      tool.pagesOnly ? new Map(pages.map((file) => [file, expected.get(file) ?? ''])) : expected,
    );

  await changeText(bench.content);
  for (const tool of costs.keys()) {
    changes.set(tool, (await tool.build(join(outOf(tool), '..'))).wall);
    await needChange(tool.name, outOf(tool));
  }

  // Without the changes that follow in the same process.
  const walls = (all: typeof plain) =>
    all.map(({ cost, result }) => cost.wall - result.changes.reduce((sum, one) => sum + one, 0));
  const ours = (tool: string, all: typeof plain): BuildLine & { compile: number; load: number } => ({
    tool,
    sites,
    pages: pages.length,
    wall: Math.round(median(walls(all))),
    render: median(all.map(({ result }) => result.full)),
    load: median(all.map(({ result }) => result.load)),
    change: Math.round(median(all.flatMap(({ result }) => result.changes))),
    memory: Math.max(...all.map(({ cost }) => cost.memory)),
    compile,
  });
  yield ours('publisher', plain);
  yield ours('publisher, precompressed', compressed);
  // Round by round: the machine's speed may be another in each.
  const ratio = (all: typeof plain, others: readonly Cost[]) =>
    Math.round(median(others.map(({ wall }, round) => (walls(all)[round] ?? Number.NaN) / wall)) * 100) / 100;
  for (const [tool, all] of costs) {
    yield {
      tool: tool.name,
      sites,
      pages: pages.length,
      wall: median(all.map((cost) => cost.wall)),
      change: changes.get(tool),
      memory: Math.max(...all.map(({ memory }) => memory)),
      oursToThis: ratio(plain, all),
      oursCompressedToThis: ratio(compressed, all),
    } satisfies BuildLine;
  }
  const real = await engine(bench, 'real', { build: join(ROOT, '.build/site'), compress: true, changes: 5 });
  yield { ...ours('our real site, precompressed', [real]), pages: real.result.files, compile: undefined };
}

/** Removes what earlier runs have left; only when nothing is measured any more. */
export async function tidy(): Promise<void> {
  const names = await readdir(CACHE).catch(() => []);
  for (const name of names.filter((one) => /^\d+-\d+$/.test(one))) await rm(join(CACHE, name), { recursive: true });
}
