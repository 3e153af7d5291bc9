import { IsString } from 'class-validator';

export class DomainError extends Error {
  @IsString()
  code = '';
}
