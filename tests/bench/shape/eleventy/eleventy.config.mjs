/**
 * Eleventy at its quickest: pages as template functions (.11ty.js), one pagination over light data, no layouts,
 * no collections, no other template languages to look for.
 */
export default function (eleventy) {
  eleventy.setQuietMode(true);
  return {
    dir: { input: process.env.BENCH_INPUT, output: process.env.BENCH_OUT, data: '_none', includes: '_none' },
    templateFormats: ['11ty.js'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
