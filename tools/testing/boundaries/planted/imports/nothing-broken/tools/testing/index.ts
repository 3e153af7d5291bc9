import fc from 'fast-check';
import { endpoint } from '../../localstack/embedded-cloud';

export const platform = [fc, endpoint];
