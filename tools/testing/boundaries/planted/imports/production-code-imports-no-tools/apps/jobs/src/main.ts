export { fixedClock } from '@freelance/testing';
