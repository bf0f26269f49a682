import { inflateSync } from 'node:zlib';
import type { FileProblem } from './problem.ts';

type Holds = Extract<FileProblem, { code: 'pdf-active' }>['holds'];

/** What compressed parts may hold together, so that a small file cannot fill the memory. */
const MOST_INFLATED = 100_000_000;

/** Too long to stand in compressed bytes by chance, so looked for everywhere, whatever a reader takes for a stream. */
const CERTAIN: readonly (readonly [RegExp, Holds])[] = [
  [/\/JavaScript\b/, 'script'],
  [/\/(?:Launch|RichMedia)\b/, 'program'],
  [/\/EmbeddedFiles?\b/, 'attachment'],
];

const ACTIVE: readonly (readonly [RegExp, Holds])[] = [...CERTAIN, [/\/JS\b/, 'script'], [/\/XFA\b/, 'form']];

/** A name may be written with its letters as numbers: `/J#61vaScript`. */
const plain = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The words of a PDF: what stands outside its streams, and inside streams of objects. Pictures and fonts are passed over. */
function* wordsOf(pdf: string): Generator<string> {
  let at = 0;
  let left = MOST_INFLATED;
  for (const opening of pdf.matchAll(/(?<!end)stream\r?\n/g)) {
    if (opening.index < at) continue;
    const words = pdf.slice(at, opening.index);
    yield words;
    const begin = opening.index + opening[0].length;
    const end = pdf.indexOf('endstream', begin);
    if (/\/ObjStm\b/.test(plain(words)) && end >= 0) {
      const inflated = inflateSync(Buffer.from(pdf.slice(begin, end), 'latin1'), { maxOutputLength: left });
      left -= inflated.length;
      yield inflated.toString('latin1');
    }
    at = end < 0 ? pdf.length : end + 'endstream'.length;
  }
  yield pdf.slice(at);
}

/** What is wrong with a PDF; undefined = nothing. A document tells something; it does nothing. Pure. */
export function pdfProblem(bytes: Buffer): FileProblem | undefined {
  const pdf = bytes.toString('latin1');
  if (!pdf.startsWith('%PDF-') || !pdf.slice(-1024).includes('%%EOF')) return { code: 'broken', kind: 'pdf' };
  const everything = plain(pdf);
  for (const [pattern, holds] of CERTAIN) if (pattern.test(everything)) return { code: 'pdf-active', holds };
  try {
    for (const words of wordsOf(pdf)) {
      const said = plain(words);
      if (/\/Encrypt\b/.test(said)) return { code: 'pdf-locked' };
      for (const [pattern, holds] of ACTIVE) if (pattern.test(said)) return { code: 'pdf-active', holds };
    }
    return undefined;
  } catch (error) {
    // What cannot be unpacked cannot be looked at.
    if (error instanceof Error) return { code: 'broken', kind: 'pdf' };
    throw error;
  }
}
