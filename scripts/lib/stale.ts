import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.ts';

const SKIP = /(^|\/)(node_modules|dist|build|\.build|\.cache|\.data|\.strapi|generated)(\/|$)|\.(test|examples)\.ts$/;

function* filesBelow(path: string): Generator<string> {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) yield path;
  else
    for (const name of readdirSync(full).sort())
      if (!SKIP.test(`${path}/${name}`)) yield* filesBelow(`${path}/${name}`);
}

const fingerprint = (inputs: readonly string[]) => {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs)
    for (const file of filesBelow(input)) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
};

/** A build step that is left out when its inputs have not changed since it last succeeded. */
export interface Step {
  name: string;
  /** Files and folders that decide the result. */
  inputs: readonly string[];
  /** What the step makes; missing = stale. */
  output: string;
}

const stamp = (step: Step) => join(ROOT, '.build/stamps', step.name);

/** @returns undefined if nothing is to be done, else a function that notes the success */
export function stale(step: Step): (() => void) | undefined {
  const now = fingerprint(step.inputs);
  if (existsSync(join(ROOT, step.output)) && existsSync(stamp(step)) && readFileSync(stamp(step), 'utf8') === now)
    return undefined;
  return () => {
    mkdirSync(join(ROOT, '.build/stamps'), { recursive: true });
    writeFileSync(stamp(step), now);
  };
}
