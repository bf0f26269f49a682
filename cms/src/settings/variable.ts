/** A variable holds something that cannot be used. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** Pure: a variable that is empty is as good as none. */
export const given = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value.trim();
