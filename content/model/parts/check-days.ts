import type { z } from 'zod';

/** What an entry or a figure says of its checks: the last one (a day, or only its month or year) and the next. */
export interface CheckDays {
  checkedOn?: string | undefined;
  checkDueOn?: string | undefined;
}

const isDated = (stated: string) => /^\d/.test(stated);

/** The next check comes after the last one. */
export function checkOrder({ checkedOn, checkDueOn }: CheckDays, context: z.RefinementCtx): void {
  if (checkedOn && checkDueOn && isDated(checkedOn) && checkDueOn <= checkedOn)
    context.addIssue({ code: 'custom', path: ['checkDueOn'], message: 'must be later than the day of the last check' });
}
