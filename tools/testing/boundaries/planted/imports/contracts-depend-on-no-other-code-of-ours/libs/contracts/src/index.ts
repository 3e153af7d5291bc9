export { page } from '@freelance/dynamo';
