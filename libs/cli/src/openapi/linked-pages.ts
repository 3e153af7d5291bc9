import { LINKED_PATHS } from '@freelance/contracts';

interface Operation {
  description?: string;
}

const documented = (path: string): string => path.replace(/:(\w+)/, '{$1}');

/** Not declared as an answer: clients of the API never get it, and generated ones would have to tell it from the view. */
const FOR_BROWSERS =
  'Mails link to this path. A browser, which prefers `text/html` and sends neither `X-User-ID` nor `Authorization`, gets a ' +
  'page that says how to go on, whether the job exists or not.';

/** Mentions the pages that the gateway shows to browsers in place of a view. */
export function describeLinkedPages(paths: Record<string, object>): void {
  for (const path of [LINKED_PATHS.ownerJob, LINKED_PATHS.seekerJob]) {
    const { get } = paths[documented(path)] as { get: Operation };
    get.description = [get.description, FOR_BROWSERS].filter(Boolean).join(' ');
  }
}
