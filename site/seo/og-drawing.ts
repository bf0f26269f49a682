import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { rose } from '../art/rose-engine.ts';
import { hash, pick } from '../art/seed.ts';
import type { OgSpec } from './og-spec.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const GROUND = '#f6f8f4';
const INK = '#11211b';
const QUIET = '#3f5048';
const ENGRAVING = '#14593f';
const BRASS = '#a5782a';

const require = createRequire(import.meta.url);
const font = (name: 'Vollkorn' | 'Sofia Sans', weight: 400 | 500, subset: 'latin' | 'latin-ext') => {
  const slug = name.toLowerCase().replace(' ', '-');
  const data = readFileSync(require.resolve(`@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff`));
  // Satori takes the first font that has the glyph; the extended subset follows under its own name.
  return { name: subset === 'latin' ? name : `${name} Ext`, data, weight, style: 'normal' as const };
};
const FONTS = [
  font('Vollkorn', 500, 'latin'),
  font('Vollkorn', 500, 'latin-ext'),
  font('Sofia Sans', 400, 'latin'),
  font('Sofia Sans', 400, 'latin-ext'),
];

/** An engine-turned dial, cut from the seed, as SVG markup around (0, 0) with radius 440. */
function engraving(seed: string): string {
  const lobes = 18 + (hash(seed) % 15);
  const depth = pick(seed, [0.022, 0.03, 0.042, 0.052], 'depth');
  const phase = pick(seed, [0.25, 0.4, 0.65, 1], 'phase') * pick(seed, [1, -1], 'turn');
  const shrink = phase === 1 || phase === -1 ? (1 - depth) / (1 + depth) : 0.955;
  const d = rose({ R: 440 / (1 + depth), n: lobes, a: depth });
  const passes = Array.from({ length: 60 }, (_, k) => ({
    scale: shrink ** k,
    turn: ((phase * 180) / lobes) * k,
  })).filter(({ scale }) => scale > 0.12);
  const month = 1 + (hash(`${seed}m`) % 12);
  const lines = passes.map(
    ({ scale, turn }) =>
      `<path d="${d}" transform="scale(${scale.toFixed(4)})rotate(${turn.toFixed(2)})" stroke-width="${(1.3 / scale).toFixed(2)}"/>`,
  );
  return `<g fill="none" stroke="${ENGRAVING}">${lines.join('')}<circle r="470" stroke-width="3"/></g><path d="M-10-486h20l-5 84h-10z" fill="${BRASS}" transform="rotate(${month * 30})"/>`;
}

const size = (title: string) => (title.length > 70 ? 50 : title.length > 40 ? 62 : 78);

/** The text as SVG paths, broken into lines on the left two thirds. */
function lettering({ title, kicker, brand, locale }: OgSpec): Promise<string> {
  const line = (text: string, style: object) => ({
    type: 'div',
    props: { lang: locale, style: { display: 'flex', ...style }, children: text },
  });
  const serif = "Vollkorn, 'Vollkorn Ext'";
  const sans = "'Sofia Sans', 'Sofia Sans Ext'";
  // Satori reads plain element objects; its types ask for React's.
  const element = {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: 780,
        height: HEIGHT,
        padding: '64px 0 56px 72px',
      },
      children: [
        {
          type: 'div',
          props: {
            style: { display: 'flex', flexDirection: 'column' },
            children: [
              line(kicker, { fontFamily: sans, fontSize: 30, color: QUIET, marginBottom: 24, lineHeight: 1.25 }),
              line(title.replaceAll('\u00AD', ''), {
                fontFamily: serif,
                fontSize: size(title),
                color: INK,
                lineHeight: 1.08,
                letterSpacing: -0.5,
              }),
            ],
          },
        },
        line(brand, { fontFamily: sans, fontSize: 30, color: ENGRAVING }),
      ],
    },
  };
  return satori(element as unknown as Parameters<typeof satori>[0], { width: WIDTH, height: HEIGHT, fonts: FONTS });
}

/** Draws a link-preview picture. @returns JPEG, 1200 × 630 pixels */
export async function drawOgPicture(spec: OgSpec): Promise<Buffer> {
  const text = (await lettering(spec)).replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${GROUND}"/><g transform="translate(1080 330) scale(.68)">${engraving(spec.seed)}</g>${text}<rect y="${HEIGHT - 10}" width="${WIDTH}" height="10" fill="${ENGRAVING}"/></svg>`;
  // Letters are paths already; looking for fonts of the machine would only take time.
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .jpeg({ quality: 80, progressive: true })
    .toBuffer();
}
