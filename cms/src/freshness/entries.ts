import { TYPE_NAMES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { dayOf } from '../clock.ts';
import { modelsOf, type Model } from '../content/models.ts';
import { baseRow } from '../content/read.ts';
import { queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import type { CheckedEntry } from './due.ts';

export const FIGURE = 'shared.figure';

/** Fields of a type that hold figures. */
export const figureFields = ({ attributes }: Model): string[] =>
  Object.entries(attributes).flatMap(([name, { component }]) => (component === FIGURE ? [name] : []));

/** Whether entries of a type note when somebody looked after them. */
export const notesChecks = ({ attributes }: Model): boolean => 'checkDueOn' in attributes;

/** Types of which something can be due. */
export const checkedTypes = (strapi: Core.Strapi): TypeName[] =>
  TYPE_NAMES.filter((type) => {
    const model = modelsOf(strapi)(uidOf(type));
    return notesChecks(model) || figureFields(model).length > 0;
  });

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

interface FigureRow extends Data {
  labelDe: string;
  checkDueOn: string | null;
}

type DatedFigure = CheckedEntry['figures'][number];

/** Dated figures of these rows, by row. */
async function figuresOf(strapi: Core.Strapi, model: Model, ids: number[]): Promise<Map<number, DatedFigure[]>> {
  const found = new Map<number, DatedFigure[]>();
  for (const field of figureFields(model)) {
    const where = { id: { $in: ids }, [field]: { checkDueOn: { $notNull: true } } };
    const rows = await queryOf(strapi, model.uid).findMany({ where, select: ['id'], populate: { [field]: true } });
    const byRow = new Map(rows.map((row) => [row.id, row[field] as FigureRow[]]));
    for (const [id, figures] of byRow)
      found.set(id, [
        ...(found.get(id) ?? []),
        ...figures.flatMap(({ labelDe, checkDueOn }) => (checkDueOn ? [{ label: labelDe, checkDueOn }] : [])),
      ]);
  }
  return found;
}

/** Published entries of a type within reach, or one of them, with what they say of their checks. */
export async function publishedEntries(
  strapi: Core.Strapi,
  type: TypeName,
  { isAll, own }: Pick<Reach, 'isAll' | 'own'>,
  documentId?: string,
): Promise<CheckedEntry[]> {
  const model = modelsOf(strapi)(uidOf(type));
  const notes = notesChecks(model);
  const rows = await queryOf(strapi, model.uid).findMany({
    where: {
      publishedAt: { $notNull: true },
      ...(!isAll && { municipalityCode: { $in: [...own] } }),
      ...(documentId !== undefined && { documentId }),
    },
    select: [
      'id',
      'documentId',
      'locale',
      'publishedAt',
      'createdAt',
      'municipalityCode',
      ...(notes ? ['checkedOn', 'checkDueOn'] : []),
    ],
  });
  const base = [...Map.groupBy(rows, ({ documentId }) => documentId).values()].flatMap((of): Row[] => {
    const row = baseRow(of);
    return row ? [row] : [];
  });
  const figures = await figuresOf(
    strapi,
    model,
    base.map(({ id }) => id),
  );
  return base.map((row) => ({
    type,
    documentId: row.documentId,
    municipalityCode: textOf(row.municipalityCode),
    madeOn: dayOf(new Date(row.createdAt as string)),
    publishedOn: dayOf(new Date(row.publishedAt as string)),
    notesChecks: notes,
    checkedOn: textOf(row.checkedOn),
    checkDueOn: textOf(row.checkDueOn),
    figures: figures.get(row.id) ?? [],
  }));
}
