import { run } from '../process/progress';
import { opsProgram } from './program';

run(async () => void (await opsProgram().parseAsync()));
