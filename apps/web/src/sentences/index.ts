export { changesBetween, type Terms } from './changes-between';
export { type Refusal, refusalOf } from './refusal';
export { say, type Speech } from './say';
export { sentenceFor, type SentenceFacts } from './sentence-for';
