import type { AstroIntegration } from 'astro';
import { LOCALES } from '@standort/model';
import { patternOf } from '../routes/path.ts';
import { FILES } from '../publisher/files.ts';
import { ROUTE_NAMES, row } from '../routes/table.ts';

const endpointOf = (file: string) =>
  `./site/endpoints/${file.replace(/^\./, '').replace(/^data\//, '').replace(/\.(de|en|cs)\./, '.').replaceAll(/[/]/g, '-')}.ts`;

/**
 * Adapter and routes: every route of the table in every locale, drawn by its view. The compiled
 * entry exports `render`; the publisher calls it for each page of a release.
 */
export function standort(): AstroIntegration {
  return {
    name: 'standort',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const name of ROUTE_NAMES)
          for (const locale of LOCALES)
            injectRoute({ pattern: patternOf(name, locale), entrypoint: `./site/views/${row(name).view}.astro` });
        for (const file of FILES) injectRoute({ pattern: `/${file}`, entrypoint: endpointOf(file) });
      },
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'standort',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', hybridOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  };
}
