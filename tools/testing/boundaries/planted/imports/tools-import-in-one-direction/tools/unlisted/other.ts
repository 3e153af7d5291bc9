export { started } from '../dev/start';
