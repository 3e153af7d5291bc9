import { page } from '../../../libs/dynamo/src/page';

export const first = page;
