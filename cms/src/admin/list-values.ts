import { VALUES } from '../labels/values';

interface Header {
  name: string;
  attribute?: { customField?: string };
  cellFormatter?: (row: Record<string, unknown>, header: { name: string }) => string;
}
interface Table<Layout> {
  displayedHeaders: Header[];
  layout: Layout;
}

const inGerman: Header['cellFormatter'] = (row, { name }) => {
  const value = row[name];
  return typeof value === 'string' ? (VALUES[value] ?? value) : '–';
};

/** Columns of lists show the values of choices in German, as the forms do. */
export const germanValuesInLists = <Layout>({ displayedHeaders, layout }: Table<Layout>): Table<Layout> => ({
  displayedHeaders: displayedHeaders.map((header) =>
    header.attribute?.customField === 'global::choice' ? { ...header, cellFormatter: inGerman } : header,
  ),
  layout,
});
