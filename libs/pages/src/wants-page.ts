import type { IncomingHttpHeaders } from 'node:http';
import { preferredType } from '@freelance/service';

/** Whether the client is a browser that shows a page, and not a program that reads JSON. */
export const wantsPage = ({ accept }: IncomingHttpHeaders): boolean =>
  preferredType(accept, ['application/json', 'text/html']) === 'text/html';
