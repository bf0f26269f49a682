import type { Core } from '@strapi/strapi';
import { exportContent, type ExportOptions, type ExportReport } from '../../../content/export.ts';
import { importContent, type ImportOptions, type TypeReport } from '../../../content/import.ts';

/** Content in and out of the CMS, for the commands in `scripts/`. */
export interface TransferService {
  import(options: ImportOptions): Promise<TypeReport[]>;
  export(options: ExportOptions): Promise<ExportReport>;
}

export default ({ strapi }: { strapi: Core.Strapi }): TransferService => ({
  import: (options) => importContent(strapi, options),
  export: (options) => exportContent(strapi, options),
});
