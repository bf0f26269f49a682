import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../scripts/lib/settings.ts';

export const PICTURES = join(ROOT, 'docs/editors/bilder');

/** A picture of the handbook, taken while a journey comes by; only when the handbook is made (`npm run handbook`). */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.HANDBOOK) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
}
