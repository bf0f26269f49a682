import astro from 'eslint-plugin-astro';

// Views only; everything else is linted, and its types checked, by oxlint (.oxlintrc.json).
export default [
  { ignores: ['**/node_modules', '.build', '.data', '.astro', 'dist', 'cms/dist', '**/*.{ts,tsx,mjs,js}'] },
  ...astro.configs.recommended,
];
