import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SITE = new URL('../', import.meta.url);
const sheet = readFileSync(new URL('./index.css', import.meta.url), 'utf8');
const files = globSync('components/**/*.css', { cwd: SITE });

it('imports the style sheet of every component once, in its layer', () => {
  const missing = files.filter((file) => sheet.split(`@import '../${file}' layer(components);`).length !== 2);
  expect(missing).toEqual([]);
});

it('uses colours by meaning only', () => {
  const raw = files.flatMap((file) => {
    const css = readFileSync(new URL(file, SITE), 'utf8').replace(/\/\*.*?\*\//gs, '');
    // black at some opacity shades, #0000 is "nothing"; everything else has a name
    const colours =
      css.match(
        /#(?!000[0-9a-f]\b)[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(|--(?:enamel|mist|moss|spruce|night|forest|oxide)-\d+|--brass-\d+/g,
      ) ?? [];
    return colours.map((colour) => `${file}: ${colour}`);
  });
  expect(raw).toEqual([]);
});
