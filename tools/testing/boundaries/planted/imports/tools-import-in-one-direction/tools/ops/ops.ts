export const ops = 0;
