import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { Editor } from '../../cms/tests/support/editor.ts';
import type { Data } from '../../cms/src/strapi/types.ts';

/** Stands in every text of the story, and nowhere else. */
export const MARKER = 'Merkwiderruf';

/** A picture of chance, so that its bytes and those of all its sizes are nobody else's. */
export const uniquePicture = (): Promise<Buffer> =>
  sharp(randomBytes(1400 * 900 * 3), { raw: { width: 1400, height: 900, channels: 3 } })
    .blur(3)
    .jpeg({ quality: 80 })
    .toBuffer();

/** Puts bytes into the media library. */
export async function uploadPicture(editor: Editor, name: string, bytes: Buffer) {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  form.append('fileInfo', JSON.stringify({ name }));
  const { status, body, error } = await editor.upload(form);
  if (status !== 201 || !body[0]) throw new Error(`Upload failed with ${status}: ${error?.message}`);
  return body[0];
}

const word = (field: string, locale: string) => `${MARKER} ${field} ${locale}`;
const sources = [{ title: `${MARKER} Quelle`, publisher: `${MARKER} Verlag`, accessedOn: '2026-11-24' }];
const to = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

const inLanguages = (field: string): Data =>
  Object.fromEntries(['De', 'En', 'Cs'].map((locale) => [`${field}${locale}`, word(field, locale)]));

const textsIn = (locale: string): Data => ({
  title: word('Titel', locale),
  slug: `${MARKER}-${locale}`.toLowerCase(),
  occupation: word('Beruf', locale),
  lead: word('Vorspann', locale),
  textOrigin: 'human',
  textOriginBy: word('Herkunft', locale),
  body: [
    { __component: 'story.text', heading: word('Überschrift', locale), text: word('Absatz', locale) },
    { __component: 'story.quote', text: word('Zitat', locale), attribution: word('Sprecherin', locale) },
    { __component: 'story.figure', figure: 'zahl' },
  ],
  questions: [{ question: word('Frage', locale), answer: word('Antwort', locale) }],
});

const SHARED: Data = {
  municipalityCode: 'altenberg',
  portrayed: true,
  audiences: ['skilled'],
  confirmationBy: `${MARKER} Amt`,
  internalNote: `${MARKER} Notiz`,
  figures: [
    {
      code: 'zahl',
      value: 7,
      asOf: '2026',
      sources,
      ...inLanguages('label'),
      ...inLanguages('unit'),
      ...inLanguages('note'),
      ...inLanguages('asOfNote'),
      ...inLanguages('scope'),
    },
  ],
  facts: [{ asOf: '2026', sources, ...inLanguages('text'), ...inLanguages('asOfNote') }],
};

/** A made-up story of Altenberg that shows somebody, public in three languages. @returns its documentId */
export async function publishStory(editor: Editor, fileId: number, consents: readonly Data[]): Promise<string> {
  const { documentId: municipality } = await editor.find('municipality', 'altenberg');
  const { documentId: contact } = await editor.find('contact', 'town-hall-altenberg');
  const picture = { file: fileId, ...inLanguages('alt'), credit: `${MARKER} Foto`, licence: `${MARKER} Lizenz` };
  const shared = { ...SHARED, key: 'probe-widerruf', pictures: [picture], consents };
  const links = { municipality: to(municipality), contact: to(contact) };
  const { data, status, error } = await editor.create('job-story', { ...shared, ...links, ...textsIn('de') });
  if (status !== 201) throw new Error(`The story was not made: ${error?.message}`);
  for (const locale of ['de', 'en', 'cs']) {
    if (locale !== 'de') await editor.save('job-story', data.documentId, textsIn(locale), locale);
    const published = await editor.publish('job-story', data.documentId, {}, locale);
    if (published.status !== 200) throw new Error(`Not published in ${locale}: ${published.error?.message}`);
  }
  // Each language has a former address too.
  for (const locale of ['de', 'en', 'cs']) {
    await editor.save('job-story', data.documentId, { slug: `${MARKER}-neu-${locale}`.toLowerCase() }, locale);
    await editor.publish('job-story', data.documentId, {}, locale);
  }
  return data.documentId;
}
