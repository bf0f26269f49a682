import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '@standort/model';
import { HtmlValidate } from 'html-validate';
import { matchPath, pathOf } from '../../site/routes/path.ts';
import { ROUTE_NAMES, row } from '../../site/routes/table.ts';
import { fileOfPath } from '../../site/publisher/files.ts';
import { buildRelease } from '../support/release.ts';

let release: Awaited<ReturnType<typeof buildRelease>>;
let html: [string, string][] = [];
beforeAll(async () => {
  release = await buildRelease();
  html = [...release.pages];
});
afterAll(() => release.close());

const pathOfFile = (file: string) => `/${file.replace(/index\.html$/, '').replace(/404\.html$/, '404/')}`;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const one = (text: string, pattern: RegExp) => pattern.exec(text)?.[1];
const isHidden = (file: string) => {
  const address = matchPath(pathOfFile(file));
  return address ? row(address.route).hidden === true : false;
};
const visible = () => html.filter(([file]) => !isHidden(file));

describe('every route', () => {
  it('exists in every locale', () => {
    for (const route of ROUTE_NAMES)
      for (const locale of LOCALES) {
        if (row(route).type)
          expect(
            html.some(
              ([file]) =>
                matchPath(pathOfFile(file))?.route === route && matchPath(pathOfFile(file))?.locale === locale,
            ),
            `${route} ${locale}`,
          ).toBe(true);
        else expect(release.pages.has(fileOfPath(pathOf(route, locale))), `${route} ${locale}`).toBe(true);
      }
  });

  it('has one page per entry that has words in that language', () => {
    expect(html.length).toBeGreaterThan(350);
  });
});

describe('every page', () => {
  it('has exactly one h1 and headings that skip no level', () => {
    for (const [file, text] of html) {
      const levels = all(text, /<h([1-6])[\s>]/g).map(Number);
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      levels.forEach((level, k) =>
        expect(level, `${file}, heading ${k + 1}`).toBeLessThanOrEqual((levels[k - 1] ?? 1) + 1),
      );
    }
  });

  it('has its own title and a description of 50 to 200 characters', () => {
    const titles = new Map<string, string>();
    for (const [file, text] of visible()) {
      const title = one(text, /<title>([^<]*)<\/title>/) ?? '';
      const description = one(text, /<meta name="description" content="([^"]*)"/) ?? '';
      expect(title.length, `${file}: ${title}`).toBeGreaterThan(8);
      expect(description.length, `${file}: ${description}`).toBeGreaterThanOrEqual(50);
      expect(description.length, `${file}: ${description}`).toBeLessThanOrEqual(300);
      const id = `${one(text, /<html lang="(\w+)"/)} ${title}`;
      expect(titles.get(id), `${file}: ${title}`).toBeUndefined();
      titles.set(id, file);
    }
  });

  // Every text of these entries was written by a machine (AI Act, Art. 50).
  it('says that a machine wrote its text, to people and to programs', () => {
    const silent = html.filter(
      ([file, text]) => !file.endsWith('404.html') && !text.includes('data-text-origin="machine'),
    );
    expect(silent.map(([file]) => file)).toEqual([]);
  });

  it('names itself as canonical and its languages mutually', () => {
    const alternates = new Map(
      visible().map(([file, text]) => [
        pathOfFile(file),
        new Map(
          [...text.matchAll(/rel="alternate" hreflang="([\w-]+)" href="http:\/\/localhost:4321([^"]*)"/g)].map((m) => [
            m[1] ?? '',
            m[2] ?? '',
          ]),
        ),
      ]),
    );
    for (const [file, text] of visible()) {
      const path = pathOfFile(file);
      expect(one(text, /<link rel="canonical" href="http:\/\/localhost:4321([^"]*)"/), file).toBe(path);
      const own = alternates.get(path);
      expect(own?.get(matchPath(path)?.locale ?? ''), file).toBe(path);
      expect(own?.get('x-default'), file).toBe(own?.get('de'));
      for (const [locale, other] of own ?? [])
        if (locale !== 'x-default')
          expect(alternates.get(other)?.get(matchPath(path)?.locale ?? ''), `${file} → ${other}`).toBe(path);
    }
  });

  it('speaks the language of its address', () => {
    for (const [file, text] of html)
      expect(one(text, /<html lang="(\w+)"/), file).toBe(matchPath(pathOfFile(file))?.locale);
  });

  it('has a link-preview picture and valid structured data', () => {
    for (const [file, text] of visible()) {
      expect(text, file).toMatch(/<meta property="og:image" content="http:\/\/localhost:4321\/og\/[0-9a-f]{16}\.jpg"/);
      const data = JSON.parse(one(text, /<script type="application\/ld\+json">(.*?)<\/script>/s) ?? '') as {
        '@graph': { '@type': string }[];
      };
      expect(
        data['@graph'].map((node) => node['@type']),
        file,
      ).toContain('WebSite');
    }
  });

  it('links only to what exists', () => {
    const known = new Set([...release.manifest.files.keys(), ...html.map(([file]) => file)]);
    const broken: string[] = [];
    for (const [file, text] of html) {
      for (const href of all(text, /\s(?:href|action)="(\/[^"]*)"/g)) {
        const [path = '', hash] = href.replaceAll('&amp;', '&').split('#');
        const target = path.split('?')[0]?.replace(/^\//, '') ?? '';
        const name = target === '' || target.endsWith('/') ? `${target}index.html` : target;
        if (!known.has(name) && !/404\/index\.html$/.test(name)) broken.push(`${file} → ${href}`);
        else if (hash && release.pages.get(name) && !release.pages.get(name)?.includes(`id="${hash}"`))
          broken.push(`${file} → ${href} (no such part)`);
      }
      for (const hash of all(text, /\shref="#([^"]+)"/g))
        if (!text.includes(`id="${hash}"`)) broken.push(`${file} → #${hash}`);
    }
    expect(broken.slice(0, 20)).toEqual([]);
  });

  it('loads nothing from elsewhere and carries no inline script or style', () => {
    for (const [file, text] of html) {
      expect(
        all(text, /<(?:script|img|iframe|source|video|audio|embed|object)[^>]+(?:src|srcset|data)="(https?:[^"]*)"/g),
        file,
      ).toEqual([]);
      expect(
        all(text, /<link[^>]+rel="(?:stylesheet|preload|icon|modulepreload)"[^>]*href="(https?:[^"]*)"/g),
        file,
      ).toEqual([]);
      expect(text, file).not.toMatch(/\sstyle="/);
      expect(text, file).not.toMatch(/<style[\s>]/);
      expect(text, file).not.toMatch(/\son\w+="/);
      const scripts = all(text, /<script([^>]*)>/g).filter((attributes) => !attributes.includes('application/ld+json'));
      for (const attributes of scripts) expect(attributes, file).toMatch(/src="\/_astro\//);
    }
  });

  it('gives every picture a text or marks it as decoration', () => {
    for (const [file, text] of html)
      for (const image of all(text, /(<img[^>]*>)/g)) expect(image, file).toMatch(/\salt=/);
  });

  it('keeps ids apart', () => {
    for (const [file, text] of html) {
      const ids = all(text, /\sid="([^"]+)"/g);
      expect(
        ids.filter((id, k) => ids.indexOf(id) !== k),
        file,
      ).toEqual([]);
    }
  });

  it('says quietly that it is a draft while there is no operator', () => {
    for (const [file, text] of html)
      expect(text, file).toMatch(/Entwurf.{0,40}amtliches Angebot|[Dd]raft|[Kk]oncept|[Nn]ávrh/s);
  });

  it('is valid HTML, one page per route and locale', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-inline-style': 'error',
        'void-style': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-implicit-button-type': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const seen = new Set<string>();
    const problems: string[] = [];
    for (const [file, text] of html) {
      const address = matchPath(pathOfFile(file));
      const id = `${address?.route} ${address?.locale}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const report = await validator.validateString(text);
      problems.push(
        ...report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${file} ${line}:${column} ${ruleId}: ${message}`),
        ),
      );
    }
    expect(problems.slice(0, 20)).toEqual([]);
  }, 120_000);
});

describe('weight', () => {
  const bytesOf = (file: string) => release.manifest.files.get(file)?.size ?? 0;
  const compressed = async (file: string) => {
    const entry = release.manifest.files.get(file);
    const bytes = entry && (await release.releases.objects.get(entry.hash));
    return bytes ? (/(woff2|jpg|webp|avif)$/.test(file) ? bytes.byteLength : brotliCompressSync(bytes).byteLength) : 0;
  };

  it('content pages carry at most 15 KB of JavaScript', async () => {
    for (const route of [
      'index.html',
      'branchen/index.html',
      'jobs/index.html',
      'kontakt/index.html',
      'standort/index.html',
    ]) {
      const text = release.pages.get(route) ?? '';
      const scripts = all(text, /<script[^>]+src="\/([^"]+)"/g);
      const sizes = await Promise.all(scripts.map(compressed));
      expect(
        sizes.reduce((a, b) => a + b, 0),
        route,
      ).toBeLessThanOrEqual(15_000);
    }
  });

  it('the home page weighs at most 200 KB on the wire', async () => {
    const text = release.pages.get('index.html') ?? '';
    const assets = [
      ...all(text, /<script[^>]+src="\/([^"]+)"/g),
      ...all(text, /<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]*href="\/([^"]+)"/g),
      ...all(text, /<link[^>]+href="\/([^"]+)"[^>]*rel="stylesheet"/g),
    ];
    const sizes = await Promise.all([...new Set(assets)].map(compressed));
    const page = brotliCompressSync(Buffer.from(text)).byteLength;
    expect(bytesOf('index.html')).toBeGreaterThan(10_000);
    expect(page + sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(200_000);
  });
});

describe('a release', () => {
  it('is the same bytes when it is built again', async () => {
    const again = await buildRelease();
    expect(again.manifest.id).toBe(release.manifest.id);
    await again.close();
  });

  it('for the public leaves samples out and is refused without an operator', async () => {
    await expect(buildRelease({ siteUrl: 'https://standort.example' })).rejects.toThrow(
      'settings · operator: is missing, so nothing may be published under https://standort.example.',
    );
  });
});
