import { createHash } from 'node:crypto';
import { access } from '../load.ts';
import { listView, shapePages } from '../view.ts';

/** Paths of the lists' pages. @param first the first pages, or all others */
export const listPaths = (first: boolean) =>
  shapePages(access).flatMap((page) => {
    if (page.kind !== 'list' || (page.page === 1) !== first) return [];
    const view = listView(access, page.locale, page.page);
    const cacheKey = createHash('sha256').update(JSON.stringify(view.rows)).digest('hex');
    const params = { locale: page.locale as string, ...(first ? {} : { page: String(page.page) }) };
    return [{ params, props: { view }, cacheKey }];
  });
