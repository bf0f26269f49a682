import { Marked } from 'marked';

const marked = new Marked({ gfm: true, async: false });

/** Markdown of a site's text as HTML; the same for every tool that is measured with JavaScript. */
export const prose = (text: string): string => marked.parse(text) as string;
