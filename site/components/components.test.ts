import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@standort/model';
import type { Example } from './examples.ts';

const EXAMPLES = Object.values(import.meta.glob<{ default: Example[] }>('./*.examples.ts', { eager: true })).flatMap(
  (file) => file.default,
);
type Component = Parameters<AstroContainer['renderToString']>[0];
const COMPONENTS = import.meta.glob<Component>('./**/*.astro', { eager: true, import: 'default' });

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // text with no-break spaces and soft hyphens is set here on purpose
    'no-raw-characters': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
});

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

async function render(example: Example, locale: Locale): Promise<string> {
  const { component, props, slots = {}, within = (html: string) => html } = example;
  const found = COMPONENTS[`./${component}.astro`];
  if (!found)
    throw new Error(`The example "${example.name}" names a component that does not exist: ${component}.astro.`);
  return within(await container.renderToString(found, { props: props(locale), slots }));
}

describe('components', () => {
  it('have an example each', () => {
    const shown = new Set(EXAMPLES.map(({ component }) => `./${component}.astro`));
    expect(Object.keys(COMPONENTS).filter((path) => !shown.has(path))).toEqual([]);
  });

  describe.each(EXAMPLES)('$name', (example) => {
    it.each(LOCALES)('is valid in %s', async (locale) => {
      const html = await render(example, locale);
      expect(html.trim()).not.toBe('');
      expect(html).not.toMatch(/ style=|undefined|NaN|\[object|<script|\{\w+\}/);
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
        ),
      ).toEqual([]);
    });

    it('gives the same bytes twice', async () => {
      expect(await render(example, 'de')).toBe(await render(example, 'de'));
    });
  });
});
