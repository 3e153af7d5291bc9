export const TABLES = 0;
