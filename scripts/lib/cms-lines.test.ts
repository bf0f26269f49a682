import { expect, it } from 'vitest';
import { isTelling } from './cms-lines.ts';

const ESCAPE = String.fromCharCode(27);
const at = '[2026-11-29 14:48:00.123]';

it.each([
  'seed: done in 12.0 s',
  'cms: Erste Anmeldung',
  `${at} ${ESCAPE}[31merror${ESCAPE}[39m: E-Mail an x@example.org aufgegeben`,
  `${at} ${ESCAPE}[33mwarn${ESCAPE}[39m: E-Mail an x@example.org nicht gesendet`,
  `${at} warn: E-Mail an x@example.org nicht gesendet`,
])('%j is shown', (line) => expect(isTelling(line)).toBe(true));

it.each([
  '',
  `${at} ${ESCAPE}[32minfo${ESCAPE}[39m: Strapi started successfully`,
  `${at} ${ESCAPE}[32mhttp${ESCAPE}[39m: GET /warn (12 ms) 200`,
  '(node:12) Warning: something of a tool',
])('%j is not', (line) => expect(isTelling(line)).toBe(false));
