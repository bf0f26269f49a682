import { errors } from '../strapi/require.ts';

/** Something is out of somebody's reach. Says what and whom to ask, never what is there. */
export function forbid(what: string, how = 'Fragen Sie die Koordinierungsstelle, wenn Sie es brauchen.'): never {
  throw new errors.ForbiddenError(`${what} ${how}`);
}

/** A field of the form holds what it must not. */
export function refuseField(field: string, message: string): never {
  throw new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
}
