import { TABLES } from '@freelance/manifest';

export const endpoint = TABLES;
