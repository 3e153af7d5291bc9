/** A topic, without the environment prefix. Only the service that declares it publishes to it, or every app with data about users. */
export interface TopicDeclaration {
  name: string;
  /** Message types: the events of the service, unless the topic is internal. */
  messages: readonly string[];
  /** The messages stay inside the service and are not part of the contract. */
  isInternal?: true;
}
