export { page } from '@freelance/client';
