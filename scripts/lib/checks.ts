/** A check over the whole source: a tool that must end with status 0. */
export interface Check {
  title: string;
  command: readonly [string, ...string[]];
}

export const CHECKS: readonly Check[] = [
  { title: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  // Astro's checker resolves packages in its own way, so it sees the site only.
  {
    title: 'types of the views',
    command: [
      'astro',
      'check',
      '--tsconfig',
      'site/tsconfig.json',
      '--minimumFailingSeverity',
      'warning',
      '--minimumSeverity',
      'warning',
    ],
  },
  { title: 'types of the CMS', command: ['tsc', '--noEmit', '-p', 'cms/tsconfig.json'] },
  { title: 'lint', command: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', '.build/eslint'] },
  { title: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];
