import { deadLetterName, QUEUES, type Queue, resourceName } from '@freelance/manifest';

const CATEGORY_TOPICS = 'category-topics';

/**
 * The metric label of a queue or topic: the key of a queue, `<key>-dlq` for its dead letters, the name of a topic
 * without the environment, and one label for the topics of all categories.
 */
export function destinationLabel(environment: string): (name: string) => string {
  const labels = new Map(
    Object.values<Queue>(QUEUES).flatMap(({ key, name }) => [
      [resourceName(environment, name), key],
      [resourceName(environment, deadLetterName(name)), deadLetterName(key)],
    ]),
  );
  const prefix = resourceName(environment, '');
  return (name) => {
    if (name.startsWith(`${prefix}category-`)) return CATEGORY_TOPICS;
    return labels.get(name) ?? (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  };
}
