/** Link texts that say nothing when read alone, as screen readers list them. In all languages at once: texts quote each other. */
const VAGUE: ReadonlySet<string> = new Set(
  [
    'hier, da, dort, hier klicken, klick hier, klicke hier, klicken sie hier, bitte klicken, bitte hier klicken',
    'hier entlang, siehe hier, hier lesen, hier ansehen, hier herunterladen, download, herunterladen, los, jetzt',
    'mehr, mehr dazu, mehr erfahren, erfahren sie mehr, mehr lesen, lesen sie mehr, mehr infos, mehr informationen',
    'weitere infos, weitere informationen, weiter, weiterlesen, weiter lesen, info, infos, information, informationen',
    'details, link, zum link, dieser link, diesem link, diesen link, seite, diese seite, dieser seite, zur seite',
    'website, webseite, internetseite, homepage, zur website, zur webseite, zur homepage, dokument, datei, pdf',
    'here, click here, click, this, this link, this page, the page, page, more, more here, read more, learn more',
    'find out more, see more, see here, more info, more information, further information, continue, read on',
    'continue reading, document, file',
    'zde, tady, sem, klikněte, klikněte zde, klikněte sem, klikni zde, více, více zde, více informací, zjistit více',
    'čtěte více, číst více, číst dál, číst dále, další informace, podrobnosti, odkaz, tento odkaz, stránka',
    'tato stránka, na této stránce, web, webová stránka, stáhnout, soubor, dokument',
  ].flatMap((line) => line.split(', ')),
);

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a link's words say nothing of what is behind it. Pure. */
export const isVague = (text: string): boolean => VAGUE.has(plain(text));
