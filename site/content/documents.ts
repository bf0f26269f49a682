import type { MDXInstance } from 'astro';
import type { Locale, TextOrigin } from '@standort/model';
import type { PageRouteName } from '../routes/table.ts';

/** Head of a page in content/pages: its words move with the code, not with the CMS. */
export interface DocumentWords {
  title: string;
  /** 50–160 characters; also the lead. */
  description: string;
  /** Day of the last change of the text, YYYY-MM-DD. */
  updatedOn: string;
  textOrigin: TextOrigin['origin'];
}

export type Document = Pick<MDXInstance<DocumentWords>, 'frontmatter' | 'Content' | 'getHeadings'>;

/** Pages that are written as MDX, one file per language: `content/pages/<locale>/<route>.mdx`. */
export const DOCUMENT_ROUTES = [
  'privacy',
  'accessibility',
  'about-data',
  'open-data',
] as const satisfies readonly PageRouteName[];
export type DocumentRoute = (typeof DOCUMENT_ROUTES)[number];

export const isDocumentRoute = (route: string): route is DocumentRoute =>
  (DOCUMENT_ROUTES as readonly string[]).includes(route);

const FILES = import.meta.glob<MDXInstance<DocumentWords>>('../../content/pages/*/*.mdx', { eager: true });

/** @throws if the file of this route is missing in this language; every document exists in all of them */
export function documentOf(route: DocumentRoute, locale: Locale): Document {
  const found = FILES[`../../content/pages/${locale}/${route}.mdx`];
  if (!found)
    throw new Error(
      `The page content/pages/${locale}/${route}.mdx is missing. Write it; other languages are no substitute.`,
    );
  return found;
}
