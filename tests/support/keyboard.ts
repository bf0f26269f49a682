import type { Locator, Page } from 'playwright-core';

export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab (or back) until the target has the focus. @throws if it has not after `most` keys */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 200): Promise<void> {
  await target.waitFor();
  const page = target.page();
  for (let k = 0; k < most; k++) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}: ${String(target)}`);
}

/** Writes over what stands in the field that has the focus: all at once, because a form is drawn anew at each letter. */
export async function overwrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}
