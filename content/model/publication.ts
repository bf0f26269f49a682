import { z } from 'zod';
import { TYPE_NAMES, type TypeName } from './registry.ts';

/** What the CMS and the publisher tell each other. */

/** Where somebody stands in the change feed of the CMS. */
export interface FeedPosition {
  /** Names the database; another one = another feed. */
  epoch: string;
  sequence: number;
  /** When the row `sequence` was written: a restored backup has other times behind the same numbers. */
  mark: string | null;
}

/** A row of the change feed: what happened to which entry. A row of type `media` says only that a picture changed. */
export interface Change {
  sequence: number;
  type: TypeName | 'media';
  documentId: string | null;
  /** Key of the entry, or name of the file. */
  key: string | null;
  locale: string | null;
  action: 'publish' | 'unpublish' | 'delete' | 'replace' | 'withdraw';
  at: string;
}

/**
 * Somebody's consent to a story has ended: no kept release made from older content may show that story again, nor may
 * its bytes be kept.
 */
export interface Withdrawal {
  /** Key of the story. */
  story: string;
  /** Position of the feed from which on the story is gone. */
  sequence: number;
  /** ISO 8601 */
  at: string;
}

/** The wish to hold the site at a release; `id: null` = it follows. */
export interface HoldWish {
  id: string | null;
  /** Counts the wishes, so that each is carried out once. */
  order: number;
}

/** What happened after a position of the feed. */
export interface Changes extends FeedPosition {
  /** When the row was written after which was asked; null if there is none. */
  since: string | null;
  /** Rows up to `sequence`; fewer if there were too many. */
  changes: Change[];
  hold: HoldWish;
  /** Every one there ever was: a publisher that was away hears of all. */
  withdrawals: Withdrawal[];
}

/** A picture that entries use. */
export interface PublishedMedium {
  file: string;
  url: string;
  /** SHA-256, hexadecimal; empty if the CMS has lost the bytes. */
  hash: string;
}

/** Entries in the format of the entry files, and the media they use. */
export interface Published extends FeedPosition {
  entries: Partial<Record<TypeName, { key: string }[]>>;
  media: PublishedMedium[];
}

/** A draft behind a preview link, and what is still missing in it, in German. */
export interface PreviewedDraft extends Published {
  complaints: string[];
  /** It shows somebody who no longer consents: nobody is shown it, and nobody told why. */
  isBarred?: boolean;
}

/** Names a document. */
export const DOCUMENT_NAME = z.object({ type: z.enum(TYPE_NAMES), documentId: z.string().min(1) });
export type DocumentName = z.infer<typeof DOCUMENT_NAME>;

/** What keeps a release from being made. */
export const FAILURE_KINDS = [
  /** Entries do not fit together or do not fit the model. */
  'content',
  /** Drawing a page ended with an error. */
  'render',
  /** A finished page is not whole. */
  'check',
  /** A picture cannot be read. */
  'picture',
  /** A public release lacks operator and imprint data. */
  'operator',
  /** No room on the disk. */
  'disk-full',
  /** The disk may not be written to, or is broken. */
  'disk-unwritable',
  /** Anything else. */
  'other',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

const PLACE = z.object({
  /** `<type>/<key>`, or `media/<file>`. */
  entry: z.string().optional(),
  /** Field in the entry, `figures[0].value`. */
  path: z.string().optional(),
  /** Address of a page, `/en/map/`. */
  page: z.string().optional(),
  /** What is wrong there, in the words of the program. */
  message: z.string(),
});
/** Where something is wrong. */
export type FailurePlace = z.infer<typeof PLACE>;

/** Most places a failure names; one mistake can touch a thousand pages. */
export const MOST_PLACES = 20;

/** Why the newest changes are not live. */
export const FAILURE = z.object({
  kind: z.enum(FAILURE_KINDS),
  places: z.array(PLACE).max(MOST_PLACES),
  /** The whole error in the words of the program, for support. */
  detail: z.string(),
});
export type Failure = z.infer<typeof FAILURE>;

const RELEASE = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  sequence: z.int(),
  rendered: z.int(),
  duration: z.number(),
  changes: z.array(z.string()),
});

/** How the publisher fares, as it tells after every release and every failure. */
export const REPORT = z.object({
  /** Number of the newest row of the feed that is live. */
  sequence: z.int(),
  release: z.string().optional(),
  /** Release the site is held at. */
  held: z.string().optional(),
  /** Newest first. */
  releases: z.array(RELEASE),
  failure: FAILURE.optional(),
});
export type Report = z.infer<typeof REPORT>;
