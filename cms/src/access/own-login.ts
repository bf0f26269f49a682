import type { RouteRule } from './gate.ts';
import { refuseField } from './refuse.ts';

/** The form of the profile sends the address it had. */
const isSame = (given: unknown, email: string | undefined): boolean =>
  given === undefined || (typeof given === 'string' && given.toLowerCase() === email?.toLowerCase());

/**
 * Municipalities are given to the login that has an address at that moment. Whoever could take the address of an
 * expected colleague would be given what is meant for them.
 */
const profile: RouteRule = (_strapi, _reach, { request, state }, next) => {
  const { email } = (request.body ?? {}) as { email?: unknown };
  if (!isSame(email, state.user?.email))
    refuseField('email', 'Die E-Mail-Adresse ändert die Betreuung der Website. Sagen Sie ihr, wie die neue lautet.');
  return next();
};

export const OWN_LOGIN_ROUTES = { 'PUT /admin/users/me': profile } as const;
