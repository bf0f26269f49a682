import { ContentError, TYPE_NAMES, readEntries } from '@standort/model';

const root = process.argv[2] ?? 'content/entries';
try {
  const entries = await readEntries(root, root);
  const counts = TYPE_NAMES.map((type) => `${type} ${entries[type].size}`).join(', ');
  console.log(`${root}: all entries valid, all references resolve (${counts}).`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
