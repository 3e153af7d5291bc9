import { Command } from 'commander';
import { endpoint } from '../../localstack/embedded-cloud';
import { say } from '../process/progress';

export const started = [new Command(), endpoint, say];
