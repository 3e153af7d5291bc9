export { EMPTY_STATES, type EmptyState } from './empty-states';
export { OFFLINE, staleSince } from './page-states';
export { changesBetween, type Terms } from './changes-between';
export { type Refusal, refusalOf } from './refusal';
export { say, type Speech } from './say';
export { sentenceFor, type SentenceFacts } from './sentence-for';
