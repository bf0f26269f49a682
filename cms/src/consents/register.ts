import type { ConsentState } from './record.ts';

/** What the page "Einwilligungen" shows; made by `list.ts`, shown by `src/admin/consents`. */
export interface RegisterRow {
  recordId: string;
  /** Title of the story; its key, if the story is gone. */
  story: string;
  /** Address of its form below the admin; null = it is gone. */
  form: string | null;
  municipality: string | null;
  isPublished: boolean;
  scope: string[];
  /** YYYY-MM-DD */
  givenOn: string | null;
  validUntil: string | null;
  heldBy: string | null;
  state: ConsentState;
  /** Whether the signed paper lies here as a file. */
  hasPaper: boolean;
  withdrawnBy: string | null;
  withdrawnNote: string | null;
  /** Whether the person at work may enter a withdrawal, or lay down the paper. */
  mayWithdraw: boolean;
  mayKeepPaper: boolean;
}

export interface Register {
  rows: RegisterRow[];
}

/** What a withdrawal has led to. */
export interface WithdrawalAnswer {
  /** Pictures of the story that other entries show and that therefore stay. */
  stillShown: { picture: string; by: string[] }[];
}
