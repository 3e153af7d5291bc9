import { page } from '@freelance/dynamo';

export const review = page;
