export { fixedClock } from '../../../../tools/testing/fixed-clock';
