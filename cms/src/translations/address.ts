import type { TypeName } from '@standort/model';
import type { Translation } from './records.ts';

/** Address of the page that shows German and a translation side by side, below the admin. */
export const besideOf = (type: TypeName, documentId: string, locale: Translation): string =>
  `/upkeep/uebersetzungen/${type}/${documentId}/${locale}`;
