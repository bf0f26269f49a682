import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '@standort/model';
import type { Example } from './examples.ts';

const EXAMPLES = Object.values(import.meta.glob<{ default: Example[] }>('./*.examples.ts', { eager: true })).flatMap(
  (file) => file.default,
);
const COMPONENTS = Object.keys(import.meta.glob('./**/*.astro'));

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

const render = async ({ component, props, slots = {}, within = (html) => html }: Example, locale: (typeof LOCALES)[number]) =>
  within(await container.renderToString(component, { props: props(locale), slots }));

describe('components', () => {
  it('have an example each', () => {
    const shown = new Set(EXAMPLES.map(({ name }) => name.split(',')[0]));
    const names = COMPONENTS.map((path) => path.replace(/^.*\/|\.astro$/g, ''));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  describe.each(EXAMPLES)('$name', (example) => {
    it.each(LOCALES)('is valid in %s', async (locale) => {
      const html = await render(example, locale);
      expect(html.trim()).not.toBe('');
      expect(html).not.toMatch(/ style=|undefined|NaN|\[object|<script|\{\w+\}/);
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`))).toEqual([]);
    });

    it('gives the same bytes twice', async () => {
      expect(await render(example, 'de')).toBe(await render(example, 'de'));
    });
  });
});
