import type { TopicDeclaration } from './service-manifest';
import { mergedFrom, type MergedFrom } from './services';

type Declared = MergedFrom<'topics'>;

export type TopicKey = keyof Declared;
export type TopicName = Declared[TopicKey]['name'];

const DECLARED: Declared = mergedFrom('topics');

export const TOPIC_KEYS = Object.keys(DECLARED) as TopicKey[];

/** Names of the topics, without the environment prefix. */
export const TOPICS = Object.fromEntries(TOPIC_KEYS.map((key) => [key, DECLARED[key].name])) as {
  [Key in TopicKey]: Declared[Key]['name'];
};

export const TOPIC_NAMES: readonly TopicName[] = Object.values(TOPICS);

export const topicDeclaration = (key: TopicKey): TopicDeclaration => DECLARED[key];
