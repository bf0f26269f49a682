import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const VIEWS = ['**/*.astro', '**/*.astro/*.ts'];

// Views only, without types: those are checked by `astro check`. Everything else is linted by oxlint (.oxlintrc.json).
export default [
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: VIEWS })),
  ...astro.configs.recommended,
  {
    files: VIEWS,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
];
