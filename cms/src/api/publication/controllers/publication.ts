import { DOCUMENT_NAME, REPORT } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { keepReport } from '../../../publication/state.ts';
import { errors } from '../../../strapi/require.ts';
import type { PublicationService } from '../services/publication.ts';

interface Context {
  query: Record<string, unknown>;
  request: { body: unknown };
  set(name: string, value: string): void;
  body: unknown;
}

const MOST = 1000;
/** Seconds an answer may be held back. */
const LONGEST = 60;

const DOCUMENTS = z.object({ documents: z.array(DOCUMENT_NAME).max(MOST) });

function whole(name: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new errors.ValidationError(`${name} must be a whole number, 0 or more. It was ${JSON.stringify(value)}.`);
  return number;
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.service('api::publication.publication') as unknown as PublicationService;
  const answer = (ctx: Context, body: unknown) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = body;
  };
  return {
    async entries(ctx: Context) {
      answer(ctx, await service().entries());
    },
    async some(ctx: Context) {
      answer(ctx, await service().some(parsed(DOCUMENTS, ctx.request.body).documents));
    },
    async changes(ctx: Context) {
      const { query } = ctx;
      const question = {
        since: whole('since', query.since, 0),
        limit: Math.min(whole('limit', query.limit, 100), MOST),
        order: whole('order', query.order, 0),
        wait: Math.min(whole('wait', query.wait, 0), LONGEST) * 1000,
      };
      answer(ctx, await service().changes(question));
    },
    async draft(ctx: Context) {
      answer(ctx, await service().draft(parsed(DOCUMENT_NAME, ctx.request.body)));
    },
    async report(ctx: Context) {
      await keepReport(strapi, parsed(REPORT, ctx.request.body));
      answer(ctx, {});
    },
  };
};
