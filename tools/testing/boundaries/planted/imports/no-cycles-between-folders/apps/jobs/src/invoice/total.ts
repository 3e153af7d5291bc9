import { item } from '../order/item';

export const total = (): number => item.price;
