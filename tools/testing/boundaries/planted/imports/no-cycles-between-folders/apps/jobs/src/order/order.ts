import { total } from '../invoice/total';

export const order = { total: total() };
