import { describe, expect, it } from 'vitest';
import { actorFrom } from '../src/access/actor.ts';
import { reachFrom } from '../src/access/reach.ts';
import { author } from '../src/access/roles/author.ts';
import { coordination } from '../src/access/roles/coordination.ts';
import { municipalEditor } from '../src/access/roles/municipal-editor.ts';

const user = (...codes: string[]) => ({ id: 7, documentId: 'login', roles: codes.map((code) => ({ code })) });
const admin = { strategy: { name: 'admin' } };
const route = {};

describe('who is at work', () => {
  it.each([
    ['a super admin', { user: user('strapi-super-admin'), auth: admin, route }, 'super-admin'],
    ['an editor', { user: user('gemeinderedaktion'), auth: admin, route }, 'staff'],
    ['a token for the desk', { user: user('autor'), auth: { strategy: { name: 'admin-token' } }, route }, 'staff'],
    ['a token of the content API', { auth: { strategy: { name: 'content-api-token' } }, route }, 'token'],
    ['a request on its way', {}, 'arriving'],
    ['no login', { route }, 'nobody'],
    ['a login without role', { user: user(), auth: admin, route }, 'nobody'],
    ['a role made on the desk', { user: user('presse'), auth: admin, route }, 'nobody'],
    ['a ready-made role', { user: user('strapi-editor'), auth: admin, route }, 'nobody'],
    [
      'a login of an unknown kind',
      { user: user('strapi-super-admin'), auth: { strategy: { name: 'new' } }, route },
      'nobody',
    ],
  ])('%s', (_name, state, kind) => {
    expect(actorFrom(state).kind).toBe(kind);
  });
});

describe('how far rights go', () => {
  it('several roles give what one of them allows', () => {
    const reach = reachFrom([author, municipalEditor], ['altenberg']);
    expect([reach.may('event', 'publish'), reach.draftsOnly, reach.isAll]).toEqual([true, false, false]);
  });

  it('the widest reach does not lend rights to a narrower one', () => {
    const reach = reachFrom([coordination, author], ['altenberg']);
    expect([reach.isAll, reach.own, reach.may('enquiry', 'create')]).toEqual([true, [], false]);
  });

  it('an author publishes nothing, an editor no shared content', () => {
    expect(reachFrom([author], ['altenberg']).may('event', 'publish')).toBe(false);
    expect(reachFrom([municipalEditor], ['altenberg']).may('article', 'update')).toBe(false);
    expect(reachFrom([municipalEditor], ['altenberg']).sees('article')).toBe(true);
    expect(reachFrom([municipalEditor], ['altenberg']).sees('enquiry')).toBe(false);
  });
});
