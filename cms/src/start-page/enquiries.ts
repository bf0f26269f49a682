import type { Core } from '@strapi/strapi';
import type { Data, Row } from '../strapi/types.ts';
import { MOST } from './choose.ts';
import { momentOf } from './database.ts';
import type { EnquiryRow, List } from './overview.ts';
import { municipalityNames } from './rows.ts';

const ENQUIRY = 'api::enquiry.enquiry';

interface Reader {
  findMany(question: Data): Promise<Row[]>;
  count(question: Data): Promise<number>;
}

/** Enquiries nobody has ticked off, the newest first. Who wrote and what stays in the form; the guard decides who may ask. */
export async function openEnquiries(strapi: Core.Strapi): Promise<List<EnquiryRow>> {
  const documents = strapi.documents(ENQUIRY) as unknown as Reader;
  const filters = { doneOn: { $null: true } };
  const fields = ['kind', 'municipalityCode', 'createdAt'];
  const rows = await documents.findMany({ filters, fields, sort: 'createdAt:desc', limit: MOST });
  const municipalities = await municipalityNames(strapi);
  return {
    total: await documents.count({ filters }),
    rows: rows.map(({ documentId, kind, municipalityCode, createdAt }) => ({
      kind: String(kind),
      municipality: (municipalities.get(String(municipalityCode))?.name as string | undefined) ?? null,
      receivedAt: new Date(momentOf(createdAt)).toISOString(),
      form: `/content-manager/collection-types/${ENQUIRY}/${documentId}`,
    })),
  };
}
