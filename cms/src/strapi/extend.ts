import type { Core } from '@strapi/strapi';

interface Services {
  extend(uid: string, change: (service: object) => object): unknown;
}

/** Puts functions of our own in place of some of a plugin's service; everybody who asks for it gets them. */
export function extendService<Service extends object>(
  strapi: Core.Strapi,
  uid: string,
  change: (service: Service) => Partial<Service>,
): void {
  strapi.get<Services>('services').extend(uid, (service) => ({ ...service, ...change(service as Service) }));
}
