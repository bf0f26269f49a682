import { isLocale, type Locale } from '@standort/model';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escapeXml = (value: string): string => value.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

export const xmlResponse = (body: string, type = 'application/xml'): Response =>
  textResponse(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, type);

export const jsonResponse = (value: unknown, type = 'application/json'): Response =>
  textResponse(`${JSON.stringify(value)}\n`, type);

export const textResponse = (body: string, type = 'text/plain'): Response =>
  new Response(Buffer.from(body), { headers: { 'content-type': `${type}; charset=utf-8` } });

/** The language in a file's name: `/data/search.de.json`. */
export const localeOf = ({ pathname }: URL): Locale | undefined => {
  const part = pathname.split('.')[1] ?? '';
  return isLocale(part) ? part : undefined;
};
