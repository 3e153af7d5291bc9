import { endpoint } from '../../../localstack/embedded-cloud';

export const used = endpoint;
