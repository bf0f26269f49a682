import { queryOf } from './url-state.ts';

/** The page's query. */
export const readParams = (): URLSearchParams => new URLSearchParams(location.search);

/** Changes the query in place: no new step in the history, no request. */
export function writeParams(change: (params: URLSearchParams) => URLSearchParams): void {
  const query = queryOf(change(readParams()));
  if (query !== location.search) history.replaceState(history.state, '', location.pathname + query + location.hash);
}
