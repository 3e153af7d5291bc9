import { readFile } from 'node:fs/promises';
import { buildMutant } from './build-mutant';

// The proofs take minutes even in short form, so CI runs them separately: `npm run prove -- --short`.
it('A broken variant is built from the patched sources, each of its services with the change', async () => {
  const broken = await buildMutant('admits-everybody', 'forgets-who-lost');
  expect(Object.keys(broken)).toEqual(['gateway', 'jobs']);
  for (const main of Object.values(broken)) {
    expect(await readFile(main, 'utf8')).not.toContain('if (this.running.size < maxConcurrent)');
  }
  expect(await readFile(broken.jobs!, 'utf8')).not.toContain('Object.hasOwn(job.barred, actor)');
  const dist = (app: string) => readFile(`dist/apps/${app}/main.js`, 'utf8');
  expect(await dist('jobs')).toContain('Object.hasOwn(job.barred, actor)');
  expect(await dist('gateway')).toContain('if (this.running.size < maxConcurrent)');
});
