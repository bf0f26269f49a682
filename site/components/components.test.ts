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

  // A line break between inline elements is no space in Astro 7: what is read aloud is tested as text.
  it.each([
    ['Stand', 'Stand August 2021 (5\u00a0Jahre alt), Sächsische Zeitung'],
    ['Stand, inside of a line', 'ohne Datum, abgerufen 23.\u00a0November 2026'],
    ['Stand, undated', 'Ohne Datum, abgerufen 23.\u00a0November 2026, Sächsische Zeitung'],
    ['Figure', 'rund\u00a0385–400\u00a0v. H.'],
    ['LedgerRow', 'frei Stand 2026'],
    ['Ledger', '13 ha'],
    ['Ledger', 'geprüft am 12.\u00a0März 2026 Prüfung überfällig seit 12.\u00a0September 2026'],
    ['FirmList', 'geprüft: März 2026 Prüfung überfällig seit 12.\u00a0September 2026'],
    ['FirmText', 'bildet aus: Zerspanungs\u00admechaniker/in · Kaufleute'],
    ['FirmText', 'über\u00a0180\u00a0Beschäftigte, Stand September 2023 (3\u00a0Jahre alt), Sächsische Zeitung'],
    ['HourList', '40 min'],
    ['HourList', 'Bahn, mit Umstieg. Stand um 2023/24 (2\u00a0Jahre alt), Sächsische Zeitung'],
    ['Photo', 'Abstich Bild: A. Beispiel'],
    ['Header', 'Standort Beispiel'],
    ['DraftNotice', 'Entwurf Kein amtliches Angebot der Kommunen.'],
    ['Statements', 'nahezu ausgelastet Stand 3. Quartal 2024'],
    ['Statements, events', 'Seit 2001 gehört er zum Konzern. 2001, Sächsische Zeitung'],
    ['FactList', 'nahezu ausgelastet Stand 2019'],
    ['Figure', 'Sächsische Zeitung dreizehn Vergleichsgemeinden'],
    ['SourceTable', 'Plan Stadt'],
    ['HourList', '40 min Ostdorf–Dresden Bahn'],
  ])('%s reads "%s"', async (name, text) => {
    const example = EXAMPLES.find((candidate) => candidate.name === name);
    expect(example).toBeDefined();
    if (example) expect((await render(example, 'de')).replace(/<[^>]+>/g, '')).toContain(text);
  });
});
