import { mergedFrom, type MergedFrom } from './services';
import { SHARED_TOPICS } from './shared';
import type { TopicDeclaration } from './topic-declaration';

type Declared = MergedFrom<'topics'> & typeof SHARED_TOPICS;

export type TopicKey = keyof Declared;
export type TopicName = Declared[TopicKey]['name'];

const DECLARED: Declared = { ...mergedFrom('topics'), ...SHARED_TOPICS };

export const TOPIC_KEYS = Object.keys(DECLARED) as TopicKey[];

/** Names of the topics, without the environment prefix. */
export const TOPICS = Object.fromEntries(TOPIC_KEYS.map((key) => [key, DECLARED[key].name])) as {
  [Key in TopicKey]: Declared[Key]['name'];
};

export const TOPIC_NAMES: readonly TopicName[] = Object.values(TOPICS);

export const topicDeclaration = (key: TopicKey): TopicDeclaration => DECLARED[key];
