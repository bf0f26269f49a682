import type { Locator, Page } from 'playwright-core';

export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** What was reached by Tab already, in this file. */
const reached = new Set<string>();

/**
 * Goes on by Tab (or back) until the target has the focus. What was reached so once gets the focus at once when it is
 * wanted again, unless DEEP or a number of keys is asked for: a hundred keys through a long form take seconds.
 * @throws if it has not after `most` keys
 */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most?: number): Promise<void> {
  await target.waitFor();
  const page = target.page();
  if (reached.has(String(target)) && most === undefined && !process.env.DEEP) return target.focus();
  for (let k = 0; k < (most ?? 200); k++) {
    if (await isFocused(target)) return void reached.add(String(target));
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}: ${String(target)}`);
}

/** Writes over what stands in the field that has the focus. */
export async function overwrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
