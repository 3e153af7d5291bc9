import type { TextKey } from '../en';
import moves from './moves.json';
import sentences from './sentences.json';
import time from './time.json';

export const catalogue: Record<TextKey, string> = { ...moves, ...sentences, ...time };
