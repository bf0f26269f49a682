import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROOT } from '../../scripts/lib/settings.ts';

export const PICTURES = join(ROOT, 'docs/editors/bilder');

const PATIENCE = { timeout: 60_000 };

/** A picture of the handbook, taken while a journey comes by; only when the handbook is made (`npm run handbook`). */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.HANDBOOK) return;
  mkdirSync(PICTURES, { recursive: true });
  // Parts of the desk that are on their way turn a ring.
  await expect.poll(() => page.locator('[aria-live=assertive] img, [aria-busy=true]').count(), PATIENCE).toBe(0);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
}
