const EXPLAINED = [
  'BasemapError',
  'CmsError',
  'ContentError',
  'CopyError',
  'FolderError',
  'LockError',
  'PortError',
  'ReleaseCheckError',
  'ReleaseError',
  'RenderError',
  'SettingsError',
  'StepError',
];

/** Ends the command: a message that says what to do, no stack for errors that explain themselves. */
export function fail(error: unknown): never {
  const explained = error instanceof Error && EXPLAINED.includes(error.name);
  console.error(explained ? error.message : error);
  process.exit(1);
}
