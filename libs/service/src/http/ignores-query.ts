import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/**
 * For routes without query parameters whose URL is in mails: unknown parameters are ignored, not refused, because programs
 * that rewrite links add some. OpenAPI can express this only with an extension.
 */
export const IgnoresQuery = () => applyDecorators(ApiExtension('x-ignores-query', true));
