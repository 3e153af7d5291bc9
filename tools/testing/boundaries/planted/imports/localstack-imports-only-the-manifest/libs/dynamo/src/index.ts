export const page = 0;
