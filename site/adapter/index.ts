import type { AstroIntegration } from 'astro';
import { LOCALES } from '@standort/model';
import { patternsOf } from '../routes/path.ts';
import { FILES } from '../publisher/files.ts';
import { ROUTE_NAMES, row } from '../routes/table.ts';

const endpointOf = (file: string) =>
  `./site/endpoints/${file
    .replace(/^\./, '')
    .replace(/^data\//, '')
    .replace(/\.(de|en|cs)\./, '.')
    .replaceAll(/[/]/g, '-')}.ts`;

/**
 * Adapter and routes: every route of the table in every locale, drawn by its view. The compiled
 * entry exports `render`; the publisher calls it for each page of a release.
 */
export function standort(): AstroIntegration {
  return {
    name: 'standort',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const rows = ROUTE_NAMES.flatMap((name) =>
          LOCALES.flatMap((locale) => patternsOf(name, locale).map((pattern) => ({ pattern, view: row(name).view }))),
        );
        // Astro makes a route of pages/404.astro itself.
        for (const { pattern, view } of rows)
          if (pattern !== '/404') injectRoute({ pattern, entrypoint: `./site/views/${view}.astro` });
        for (const file of FILES) injectRoute({ pattern: `/${file}`, entrypoint: endpointOf(file) });
      },
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'standort',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            hybridOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
