import type { Core } from '@strapi/strapi';
import { errors } from '../../../strapi/require.ts';
import type { PublicationService } from '../services/publication.ts';

interface Context {
  query: Record<string, unknown>;
  set(name: string, value: string): void;
  body: unknown;
}

const MOST = 1000;

function whole(name: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new errors.ValidationError(`${name} must be a whole number, 0 or more. It was ${JSON.stringify(value)}.`);
  return number;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.service('api::publication.publication') as unknown as PublicationService;
  return {
    async entries(ctx: Context) {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await service().entries();
    },
    async changes(ctx: Context) {
      const since = whole('since', ctx.query.since, 0);
      const limit = Math.min(whole('limit', ctx.query.limit, 100), MOST);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await service().changes(since, limit);
    },
  };
};
