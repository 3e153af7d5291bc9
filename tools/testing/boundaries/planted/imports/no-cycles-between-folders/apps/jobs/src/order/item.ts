export const item = { price: 1 };
