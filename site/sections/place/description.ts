/** Bounds of what search engines show of a description. */
const LEAST = 50;
const MOST = 160;

/** A summary as a meta description: `extra` joins where it is short, long ones end after a sentence or a word. */
export function descriptionOf(summary: string, extra: string): string {
  const text = summary.length < LEAST ? `${summary} ${extra}.` : summary;
  if (text.length <= MOST) return text;
  const head = text.slice(0, MOST - 1);
  const sentence = head.slice(0, head.lastIndexOf('. ') + 1);
  return sentence.length >= LEAST ? sentence : `${head.slice(0, head.lastIndexOf(' '))}…`;
}
