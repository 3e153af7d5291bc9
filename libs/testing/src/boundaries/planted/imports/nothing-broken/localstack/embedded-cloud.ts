import { page } from '@freelance/dynamo';

export const endpoint = page;
