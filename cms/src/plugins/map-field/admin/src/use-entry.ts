import type { StatedArea } from '@standort/model/geometry/area.ts';
import { unstable_useContentManagerContext as useContentManagerContext, useForm } from '@strapi/strapi/admin';

const amount = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() ? Number(value.replace(',', '.')) : value;
  return typeof number === 'number' && number > 0 ? number : undefined;
};

/** What the rest of the form says: which commercial site it is, and the area stated in it. */
export function useEntry(): { isSite: boolean; documentId: string | undefined; stated: StatedArea | undefined } {
  const { model, id } = useContentManagerContext();
  const values = useForm('GeometryInput', ({ values: all }: { values: object }) => all);
  const { totalArea } = values as { totalArea?: { squareMetres?: unknown; squareMetresTo?: unknown } | null };
  const squareMetres = amount(totalArea?.squareMetres);
  const isSite = model === 'api::commercial-site.commercial-site';
  return {
    isSite,
    documentId: id,
    stated:
      isSite && squareMetres !== undefined
        ? { squareMetres, squareMetresTo: amount(totalArea?.squareMetresTo) }
        : undefined,
  };
}
