export { client } from '@freelance/client';
export { limit } from '@freelance/contracts';
export { readFileSync } from 'node:fs';
