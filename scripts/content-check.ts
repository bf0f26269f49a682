import {
  ContentError,
  TYPE_NAMES,
  formatProblem,
  placeProblems,
  placeWarnings,
  readEntries,
  type TypeName,
} from '@standort/model';

const root = process.argv[2] ?? 'content/entries';
const fileOf = (type: TypeName, key: string) => `${root}/${type}/${key}.json`;
try {
  const entries = await readEntries(root, root);
  const problems = placeProblems(entries, fileOf);
  if (problems.length) throw new ContentError(problems);
  for (const warning of placeWarnings(entries, fileOf)) console.warn(`warning: ${formatProblem(warning)}`);
  const counts = TYPE_NAMES.map((type) => `${type} ${entries[type].size}`).join(', ');
  console.log(`${root}: all entries valid, all references resolve (${counts}).`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
