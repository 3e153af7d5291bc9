import { LINKED_PATHS } from '@freelance/contracts';

interface Operation {
  description?: string;
  'x-page-for-browsers'?: true;
}

const documented = (path: string): string => path.replace(/:(\w+)/, '{$1}');

/** Not declared as a response: API clients never get it, and generated clients would have to distinguish it from the view. */
const FOR_BROWSERS =
  'Mails link to this path. GET by a browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a ' +
  'page that says how to go on, whether there is anything to see or not.';

/** Describes the pages that the gateway returns to browsers for GET. */
export function describeLinkedPages(paths: Record<string, object>): void {
  for (const path of [
    LINKED_PATHS.ownerJob,
    LINKED_PATHS.seekerJob,
    LINKED_PATHS.relistJob,
    LINKED_PATHS.ownProfile,
    LINKED_PATHS.ownExports,
    LINKED_PATHS.ownErasure,
  ]) {
    for (const operation of Object.values(paths[documented(path)]!) as Operation[]) {
      operation.description = [operation.description, FOR_BROWSERS].filter(Boolean).join(' ');
      operation['x-page-for-browsers'] = true;
    }
  }
}
