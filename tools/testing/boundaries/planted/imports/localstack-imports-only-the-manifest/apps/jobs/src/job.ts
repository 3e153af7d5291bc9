export const job = 0;
