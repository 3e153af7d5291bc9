import { Command } from 'commander';
import { endpoint } from '../../../localstack/embedded-cloud';

export const started = [new Command(), endpoint];
