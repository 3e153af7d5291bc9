export { page } from '../../dynamo/src/page';
