export const started = 0;
