import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntriesByType } from '@standort/model';
import { ROOT } from '../../scripts/lib/settings.ts';
import { mapAccess } from './shape/content.ts';
import { listView, shapePages, siteView } from './shape/view.ts';

const file = async (path: string, text: string): Promise<void> => {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
};

/**
 * The shape's pages as a Hugo site: templates from shape/hugo, per page a file with what it says as front matter
 * and its Markdown, what stands around every page as data per language.
 */
export async function writeHugoSite(folder: string, entries: EntriesByType): Promise<void> {
  await cp(join(ROOT, 'tests/bench/shape/hugo'), folder, { recursive: true });
  const access = mapAccess(entries);
  for (const page of shapePages(access)) {
    const site = page.kind === 'site' ? entries['commercial-site'].get(page.key) : undefined;
    const { frame, ...view } = site
      ? siteView(access, site, page.locale)
      : listView(access, page.locale, page.kind === 'list' ? page.page : 1);
    const { body = '', ...params } = { body: '', ...view };
    const front = { url: page.path, title: params.title, layout: page.kind, view: { locale: page.locale, ...params } };
    await file(
      join(folder, `content${page.path.replace(/\/$/, '')}.md`),
      `${JSON.stringify(front, null, 1)}\n\n${body}\n`,
    );
    if (page.kind === 'list' && page.page === 1)
      await file(join(folder, `data/frame/${page.locale}.json`), JSON.stringify(frame));
  }
}
