import { egg } from './egg';

export const chicken = (): string => egg();
