import type { Locator, Page } from 'playwright-core';

export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab (or back) until the target has the focus. @throws if it has not after `most` keys */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 200): Promise<void> {
  const page = target.page();
  // To look for it by its name takes longer than to ask whether it is the one.
  let element = await target.elementHandle();
  for (let k = 0; k < most;) {
    const is = await element?.evaluate((one) =>
      one === document.activeElement ? 'in focus' : one.isConnected ? 'there' : 'gone',
    );
    if (is === 'in focus') return;
    if (is === 'there') {
      await page.keyboard.press(key);
      k++;
    } else element = await target.elementHandle();
  }
  throw new Error(`Not reached by ${key}: ${String(target)}`);
}

/** Writes over what stands in the field that has the focus: all at once, because a form is drawn anew at each letter. */
export async function overwrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}
