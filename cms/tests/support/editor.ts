import { randomUUID } from 'node:crypto';
import { uidOf, type Data } from '../../src/strapi/types.ts';
import type { TypeName } from '@standort/model';
import { EDITOR, type Instance } from './instance.ts';

export interface Document extends Data {
  documentId: string;
  status?: string;
}

/** A file of the media library. */
export interface Medium {
  id: number;
  name: string;
  url: string;
}

export interface Upload {
  status: number;
  body: Medium[];
  error?: { message: string };
}

export interface Answer {
  status: number;
  data: Document;
  /** The body as it came. */
  text: string;
  error?: { message: string; details: { errors?: { path: (string | number)[]; message: string }[] } };
}

/** Works in the CMS as somebody does in the browser: real login, the admin's own API. */
export class Editor {
  private readonly url: string;
  readonly token: string;

  private constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  static async login({ url }: Instance, who = EDITOR): Promise<Editor> {
    const response = await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...who, deviceId: randomUUID(), rememberMe: false }),
    });
    const { data } = (await response.json()) as { data?: { token?: string; accessToken?: string } };
    const token = data?.token ?? data?.accessToken;
    if (!token) throw new Error(`Login failed with ${response.status}.`);
    return new Editor(url, token);
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (/^[[{]/.test(text) ? JSON.parse(text) : {}) as { data?: Document; error?: Answer['error'] };
    return {
      status: response.status,
      data: (json.data ?? json) as Document,
      text,
      ...(json.error && { error: json.error }),
    };
  }

  /** Into the media library. @param replaces id of the file whose content it becomes */
  async upload(form: FormData, replaces?: number): Promise<Upload> {
    const response = await fetch(`${this.url}/upload${replaces === undefined ? '' : `?id=${replaces}`}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: form,
    });
    const json = (await response.json()) as Medium[] | Medium | { error: { message: string } };
    const refused = 'error' in json ? { error: json.error } : {};
    return { status: response.status, body: 'error' in json ? [] : [json].flat(), ...refused };
  }

  /** A file of the media library by its name. */
  async medium(name: string): Promise<Medium | undefined> {
    const { data } = await this.call('GET', `/upload/files?filters[name][$eq]=${name}`);
    return (data as unknown as { results: Medium[] }).results[0];
  }

  private path = (type: TypeName, rest = '') => `/content-manager/collection-types/${uidOf(type)}${rest}`;

  async find(type: TypeName, key: string, locale = 'de'): Promise<Document> {
    const { data } = await this.call('GET', this.path(type, `?locale=${locale}&filters[key][$eq]=${key}`));
    const [found] = (data as unknown as { results: Document[] }).results;
    if (!found) throw new Error(`No ${type} "${key}".`);
    return found;
  }

  read = (type: TypeName, documentId: string, locale = 'de') =>
    this.call('GET', this.path(type, `/${documentId}?locale=${locale}`));
  create = (type: TypeName, data: Data, locale = 'de') => this.call('POST', this.path(type, `?locale=${locale}`), data);
  save = (type: TypeName, documentId: string, data: Data, locale = 'de') =>
    this.call('PUT', this.path(type, `/${documentId}?locale=${locale}`), data);
  publish = (type: TypeName, documentId: string, data: Data = {}, locale = 'de') =>
    this.call('POST', this.path(type, `/${documentId}/actions/publish?locale=${locale}`), data);
  unpublish = (type: TypeName, documentId: string, locale = 'de') =>
    this.call('POST', this.path(type, `/${documentId}/actions/unpublish?locale=${locale}`), {});
  remove = (type: TypeName, documentId: string, locale = '*') =>
    this.call('DELETE', this.path(type, `/${documentId}?locale=${encodeURIComponent(locale)}`));
}
