import type { MarkdownProblem } from '@standort/model/markdown/problem.ts';

/** What is wrong with a text and how to cure it, in the words of the editors' desk. */
export function markdownInGerman(problem: MarkdownProblem): string {
  switch (problem.code) {
    case 'heading-empty':
      return 'Eine Zwischenüberschrift ist leer. Geben Sie ihr Worte, oder entfernen Sie sie.';
    case 'heading-top':
      return `Die Zwischenüberschrift „${problem.heading}“ hat nur eine Raute. So steht nur der Titel der Seite. Schreiben Sie zwei: ## ${problem.heading}`;
    case 'heading-deep':
      return `Die Zwischenüberschrift „${problem.heading}“ hat zu viele Rauten. Erlaubt sind zwei (##) und darunter drei (###).`;
    case 'heading-skips':
      return `Die Zwischenüberschrift „${problem.heading}“ überspringt eine Stufe. Davor muss eine mit zwei Rauten stehen; sonst schreiben Sie: ## ${problem.heading}`;
    case 'heading-here':
      return `In einer Antwort steht die Zwischenüberschrift „${problem.heading}“. Entfernen Sie die Rauten am Zeilenanfang, oder machen Sie daraus eine eigene Frage.`;
    case 'heading-alone':
      return `Über der Zwischenüberschrift „${problem.heading}“ fehlt die Überschrift des Abschnitts. Tragen Sie dort eine ein, oder entfernen Sie die Rauten am Zeilenanfang.`;
    case 'link-empty':
      return `Der Link ${problem.href ? `zu ${problem.href}` : 'ohne Adresse'} hat keinen Text. Schreiben Sie in die eckigen Klammern, was dort zu finden ist.`;
    case 'link-target':
      return `Der Link „${problem.text}“ führt nirgendwohin (${problem.href || 'keine Adresse'}). Tragen Sie in die runden Klammern eine vollständige Adresse ein, beginnend mit https://, mailto:, tel: oder, für eine Seite dieser Website, mit /.`;
    case 'link-vague':
      return `Der Link „${problem.text}“ sagt nicht, wohin er führt. Schreiben Sie, was dort zu finden ist, zum Beispiel: [Bebauungsplan der Stadt](https://…).`;
    case 'link-bare':
      return `Die Adresse ${problem.text} steht als Text da. Schreiben Sie, was dort zu finden ist, zum Beispiel: [Bebauungsplan der Stadt](https://…).`;
    case 'image':
      return `Im Text steht ein Bild${problem.text ? ` („${problem.text}“)` : ''}. Nehmen Sie es heraus, und wählen Sie es im Feld für Bilder.`;
  }
}
