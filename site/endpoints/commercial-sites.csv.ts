import type { APIRoute } from 'astro';
import { csvFile, csvHead, csvLine } from './csv.ts';
import { siteRecords, type SiteRecord } from './site-records.ts';
import { textResponse } from './xml.ts';

const COLUMNS = [
  'key',
  'title',
  'summary',
  'municipality',
  'locality',
  'kind',
  'offerStatus',
  'statusText',
  'statusAsOf',
  'totalAreaM2',
  'totalAreaAsOf',
  'availableAreaM2',
  'availableAreaAsOf',
  'zoning',
  'readiness',
  'longitude',
  'latitude',
  'positionPrecision',
  'positionSource',
  'positionLicence',
  'sources',
  'url',
  'checkedOn',
  'checkDueOn',
] as const satisfies readonly (keyof SiteRecord)[];

export const GET: APIRoute = () =>
  textResponse(
    csvFile(
      csvHead(COLUMNS),
      siteRecords('csv', (record) => csvLine(COLUMNS, record)),
    ),
    'text/csv',
  );
