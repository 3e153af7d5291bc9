import { IsString } from 'class-validator';

export const Text = IsString;
