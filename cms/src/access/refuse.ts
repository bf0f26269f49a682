import { errors } from '../strapi/require.ts';

// Strapi replaces the words of a plain ForbiddenError by its own.
/** Something is out of somebody's reach. Says what and whom to ask, never what is there. */
export function forbid(what: string, how = 'Fragen Sie die Koordinierungsstelle, wenn Sie es brauchen.'): never {
  throw new errors.PolicyError(`${what} ${how}`);
}

/** A field of the form holds what it must not. */
export function refuseField(field: string, message: string): never {
  throw new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
}
