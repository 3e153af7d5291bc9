export { page } from '@freelance/contracts';
