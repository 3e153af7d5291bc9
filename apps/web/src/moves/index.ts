export type { Action } from './actions';
export type { HistoryEvent, JobStatus, JobView, Viewer } from './job-view';
export { statusAt } from './job-view';
export type { ForkLine, Move, MoveButton, Tag } from './move';
export { moveOf, type MoveOptions } from './move-of';
export { type Past, recall } from './recall';
export { partOf, type Part, type Situation } from './situation';
export { stateInSentence, stateOf, stateWord, type State } from './states';
export {
  byNearestOutcome,
  claimRow,
  type ClaimRow,
  listSentence,
  ownerRow,
  type OwnerRow,
  type Row,
  type RowGroup,
} from './rows';
