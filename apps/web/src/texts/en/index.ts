import moves from './moves.json';
import sentences from './sentences.json';
import time from './time.json';

export const catalogue = { ...moves, ...sentences, ...time };

/** Every other catalogue has the same keys. */
export type TextKey = keyof typeof catalogue;
