import { readEntries } from '@standort/model';
import { expect, it } from 'vitest';
import { inContext, list, newContext } from '../../content/context.ts';
import { firmsAt, neighboursAt, unlistedAt } from './firms-at.ts';
import { ledgerEntryOf } from './ledger-entry.ts';

const entries = await readEntries('content/entries', 'content/entries');
const content = { entries, media: new Map(), today: '2026-11-24', siteUrl: 'http://127.0.0.1:4321', showSamples: true };

it('a list counts whom the page of the site shows: firms of the locality, and those it names', () =>
  inContext(newContext(content), () => {
    const sites = list('commercial-site');
    expect(sites.some((site) => firmsAt(site).length > site.anchors.length)).toBe(true);
    for (const site of sites) {
      const names = new Set([...firmsAt(site).map(({ name }) => name), ...site.anchors]);
      expect(neighboursAt(site)).toBe(names.size);
      expect(ledgerEntryOf(site, 'de').neighbours).toBe(names.size);
      expect(unlistedAt(site, firmsAt(site)).every((name) => site.anchors.includes(name))).toBe(true);
    }
  }));
