import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const darkFrom = css.indexOf('@media (prefers-color-scheme: dark)');
const darkTo = css.indexOf('@media (prefers-contrast: more)');

const declarations = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      value.trim(),
    ]),
  );
const LIGHT = declarations(css.slice(0, darkFrom));
const DARK = { ...LIGHT, ...declarations(css.slice(darkFrom, darkTo)) };

function resolve(tokens: Record<string, string>, name: string): string {
  const value = tokens[name];
  if (value === undefined) throw new Error(`There is no token --${name}.`);
  const reference = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1];
  return reference ? resolve(tokens, reference) : value;
}
/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(tokens: Record<string, string>, a: string, b: string): number {
  const [x, y] = [luminance(resolve(tokens, a)), luminance(resolve(tokens, b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const TEXT = [
  'ink/ground',
  'ink/plate',
  'ink/well',
  'ink-2/ground',
  'ink-2/plate',
  'ink-2/well',
  'ink-3/ground',
  'ink-3/plate',
  'ink-3/well',
  'act/ground',
  'act/plate',
  'act/well',
  'act-strong/ground',
  'on-act/act',
  'on-act/act-strong',
  'brass-ink/ground',
  'ink/brass-wash',
  'ink-2/brass-wash',
  'ink-3/brass-wash',
  'error/ground',
  'error/plate',
  'error/error-wash',
  'ink/error-wash',
  'deep-ink/deep',
  'deep-ink/deep-2',
  'deep-ink-2/deep',
  'deep-ink-2/deep-2',
  'deep-act/deep',
  'deep-act/deep-2',
  'deep-brass/deep',
  'deep-ink/deep-brass-wash',
  'on-brass/brass',
];
const SHAPES = [
  'line-strong/ground',
  'line-strong/plate',
  'line-strong/well',
  'line-strong/brass-wash',
  'brass/ground',
  'brass/plate',
  'brass/brass-wash',
  'focus/ground',
  'focus/plate',
  'deep-act/deep',
  'engrave/ground',
  'error/plate',
  'act/plate',
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('contrast, %s', (_, tokens) => {
  it.each(TEXT)('text %s is at least 4.5', (pair) => {
    const [a = '', b = ''] = pair.split('/');
    expect(contrast(tokens, a, b)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES)('shape %s is at least 3', (pair) => {
    const [a = '', b = ''] = pair.split('/');
    expect(contrast(tokens, a, b)).toBeGreaterThanOrEqual(3);
  });
});
