import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const ASTRO = ['**/*.astro', '**/*.astro/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.build',
      '.data',
      '.astro',
      'cms/dist',
      'cms/types/generated',
      'cms/.strapi',
      '**/*.mjs',
      'node_modules',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        // Named: to look for each file's own takes a third longer.
        project: ['tsconfig.json', 'cms/tsconfig.json', 'cms/src/admin/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  // The types of views are checked by `astro check`; here they would cost minutes.
  {
    files: ASTRO,
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
);
