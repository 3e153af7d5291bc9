export { step } from '../contracts/step.mjs';
