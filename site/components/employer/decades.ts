/** Decades begun since a firm was founded; 0 where the year is not documented. */
export const decadesSince = (foundedYear: number | undefined, today: string): number =>
  foundedYear === undefined ? 0 : Math.max(1, Math.ceil((Number(today.slice(0, 4)) - foundedYear + 1) / 10));
