/** `2026-11-24` → `24.11.2026` */
export const dayInGerman = (day: string): string => day.split('-').reverse().join('.');
