import { JobCreated } from '@freelance/contracts';

export const messages = [JobCreated.name];
