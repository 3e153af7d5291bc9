export const step = 0;
