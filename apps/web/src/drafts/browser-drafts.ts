import { DraftStore } from './draft-store';

export const draftStore = new DraftStore(window.localStorage);

/** Of this tab, until it is closed or loaded anew. */
export const TAB = crypto.randomUUID();
