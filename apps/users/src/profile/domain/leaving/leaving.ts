/** The end of an account, from the request to the erasure of the row. */
export interface Leaving {
  requestId: string;
  requestedAt: string;
  /** The erasure begins then, or later when engagements still run. */
  erasesAt: string;
  /** Null until the erasure begins. From then on nothing can call it off. */
  begunAt: string | null;
  /** The id that replaces the user's id in what stays. Null until the erasure begins. */
  pseudonym: string | null;
}

/** The latest export that the user asked for. */
export interface LastExport {
  requestId: string;
  requestedAt: string;
}

/** What a profile knows about exports and its end. */
export interface LeavingState {
  leaving: Leaving | null;
  lastExport: LastExport | null;
}

export const NOT_LEAVING: LeavingState = { leaving: null, lastExport: null };

/** One export in each period of this length. */
export const EXPORT_EVERY_MS = 24 * 60 * 60 * 1_000;
