export { endpoint } from '../../../localstack/embedded-cloud';
