import type { APIRoute } from 'astro';
import { entry, list, siteUrl } from '../content/context.ts';
import { hrefOf, localised } from '../content/localised.ts';
import { jsonResponse } from './xml.ts';

/** Employers as RFC 7946: name, place, activity, source, checks. Contact data only once the firm has confirmed it. */
export const GET: APIRoute = () =>
  jsonResponse(
    {
      type: 'FeatureCollection',
      features: list('company').map((company) => ({
        type: 'Feature',
        id: company.key,
        geometry: company.position?.geometry ?? null,
        properties: {
          name: company.name,
          locality: company.locality,
          municipality: entry('municipality', company.municipality)?.name ?? company.municipality,
          summary: localised(company, 'de').summary,
          confirmed: company.confirmation.status === 'confirmed',
          checkedOn: company.checkedOn ?? null,
          checkDueOn: company.checkDueOn ?? null,
          website: company.confirmation.status === 'confirmed' ? (company.website ?? null) : null,
          positionPrecision: company.position?.precision ?? null,
          positionSource: company.position?.source ?? null,
          positionLicence: company.position?.licence ?? null,
          sources: company.sources.map(({ title, url }) => url ?? title),
          url: siteUrl() + hrefOf('company', company, 'de'),
        },
      })),
    },
    'application/geo+json',
  );
