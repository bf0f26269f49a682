import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../../scripts/lib/settings.ts';
import { ObjectStore } from '../../site/publisher/store.ts';
import { buildRelease } from './release.ts';

const LISTS = join(ROOT, '.build/test-drawn');

/** Addresses of all link previews of the real content; kept for as long as the site is compiled from the same code. */
async function linkPreviews(): Promise<string[]> {
  const file = join(LISTS, `${readFileSync(join(ROOT, '.build/stamps/site'), 'utf8').trim()}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as string[];
  const { pages, close } = await buildRelease();
  await close();
  const found = new Set<string>();
  for (const html of pages.values())
    for (const [, href = ''] of html.matchAll(/content="[^"]*(\/og\/[^"]+)"/g)) found.add(href);
  mkdirSync(LISTS, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify([...found]));
  renameSync(draft, file);
  return [...found];
}

/**
 * In a fresh data folder the link previews of all seeded pages count as drawn: they would take minutes, and nobody
 * looks at them. What is new or says something else is drawn.
 */
export async function countAsDrawn(dataDir: string): Promise<void> {
  const noted = join(dataDir, 'pictures.json');
  if (existsSync(noted)) return;
  const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  const hash = await new ObjectStore(join(dataDir, 'objects')).put(pixel);
  const drawn = { hash, type: 'image/jpeg', size: pixel.length };
  writeFileSync(noted, JSON.stringify(Object.fromEntries((await linkPreviews()).map((href) => [href, drawn]))));
}
