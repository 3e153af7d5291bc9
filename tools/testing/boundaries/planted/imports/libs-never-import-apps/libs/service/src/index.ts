export { job } from '../../../apps/jobs/src/job';
