import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/**
 * For routes without query parameters whose address is in mails: those that a client adds are ignored rather than refused,
 * since programs that rewrite links add some. The OpenAPI document cannot say so but with an extension.
 */
export const IgnoresQuery = () => applyDecorators(ApiExtension('x-ignores-query', true));
