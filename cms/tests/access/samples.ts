import type { TypeName } from '@standort/model';
import type { Data } from '../../src/strapi/types.ts';
import type { Editor } from '../support/editor.ts';

/** Types a municipality keeps. */
export const KEPT = [
  'commercial-site',
  'company',
  'job-story',
  'event',
  'place',
] as const satisfies readonly TypeName[];
export type Kept = (typeof KEPT)[number];

export type Locale = 'de' | 'en' | 'cs';
/** What is drawn samples of in the normal run, and all in the deep one. */
export const IS_DEEP = Boolean(process.env.DEEP);
export const LOCALES: readonly Locale[] = IS_DEEP ? ['de', 'en', 'cs'] : ['de', 'cs'];

/** Languages a type is tried in. */
export const localesOf = (type: Kept): readonly Locale[] => (type === 'place' ? ['de'] : LOCALES);

export const nameField = (type: Kept) => (type === 'company' || type === 'place' ? 'name' : 'title');

const sources = [{ title: 'Stadtverwaltung', accessedOn: '2026-11-24' }];

/** What the types need before they can be published, beside name and municipality. */
const REST: Readonly<Record<Kept, Data>> = {
  event: { summary: 'Kurz.', startsOn: '2027-05-01', location: 'Markt', sources },
  company: { summary: 'Kurz.', locality: 'Ort', branchDe: 'Handel', branchEn: 'Trade', branchCs: 'Obchod', sources },
  'commercial-site': {
    summary: 'Kurz.',
    locality: 'Ort',
    kind: 'plot',
    offerStatus: 'free',
    statusTextDe: 'frei',
    statusAsOf: '2024',
    planStatusDe: 'Bebauungsplan in Kraft',
    checkedOn: '2026-11-01',
    checkDueOn: '2027-11-01',
    sources,
  },
  'job-story': {
    occupation: 'Beruf',
    lead: 'Kurz.',
    portrayed: false,
    audiences: ['skilled'],
    body: [{ __component: 'story.text', text: 'Text.' }],
  },
  place: { kind: 'locality', sources },
};

let count = 0;
/** A word that occurs nowhere else. */
export const fresh = (): string => `Probe${(count += 1)}`;

export const to = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

/** Documents that samples refer to. */
export interface Anchors {
  municipality: Readonly<Record<string, string>>;
  contact: string;
}

export async function anchorsOf(admin: Editor): Promise<Anchors> {
  const find = async (type: TypeName, key: string) => (await admin.find(type, key)).documentId;
  return {
    municipality: {
      altenberg: await find('municipality', 'altenberg'),
      glashuette: await find('municipality', 'glashuette'),
    },
    contact: await find('contact', 'town-hall-altenberg'),
  };
}

/** A whole entry without its municipality. */
export const words = (type: Kept, name: string, { contact }: Anchors): Data => ({
  ...REST[type],
  [nameField(type)]: name,
  ...(type !== 'place' && { slug: name.toLowerCase().replaceAll(' ', '-'), textOrigin: 'human' }),
  ...((type === 'commercial-site' || type === 'job-story') && { contact: to(contact) }),
});

export const owned = (municipality: string, anchors: Anchors): Data => ({
  municipalityCode: municipality,
  municipality: to(anchors.municipality[municipality] ?? ''),
});

async function needs(answer: Promise<{ status: number; error?: { message: string }; data: { documentId: string } }>) {
  const { status, error, data } = await answer;
  if (status >= 300) throw new Error(`A sample failed with ${status}: ${error?.message}`);
  return data.documentId;
}

export interface SampleOptions {
  type: Kept;
  municipality: string;
  name?: string;
  locales?: readonly Locale[];
  isPublished?: boolean;
  extra?: Data;
}

/** Makes an entry as the administrator. @returns its documentId */
export async function make(admin: Editor, anchors: Anchors, options: SampleOptions): Promise<string> {
  const { type, municipality, name = fresh(), isPublished = false, extra = {} } = options;
  const locales = options.locales ?? localesOf(type);
  const data = { ...words(type, name, anchors), ...extra };
  const documentId = await needs(admin.create(type, { ...data, ...owned(municipality, anchors) }));
  for (const locale of locales) {
    if (locale !== 'de') await needs(admin.save(type, documentId, data, locale));
    if (isPublished) await needs(admin.publish(type, documentId, {}, locale));
  }
  return documentId;
}
