import { run } from '../process/progress';
import { opsProgram } from './program';

// The reader of the output has ended, for example `head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
run(async () => void (await opsProgram().parseAsync()));
