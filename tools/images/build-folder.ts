import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import dockerignore from '@balena/dockerignore';
import type { Stage, Step } from './dockerfile';

/** The content of an image, in a folder that represents its root. */
export interface BuiltFolder {
  root: string;
  workdir: string;
  variables: Record<string, string>;
  labels: Record<string, string>;
  command: string[];
}

/** Runs the steps of a Dockerfile without Docker: each stage in an empty folder, on this machine's Node. */
export class FolderBuilder {
  private readonly built = new Map<string, Promise<BuiltFolder>>();

  /** @param given the values of `--build-arg` */
  constructor(
    private readonly stages: readonly Stage[],
    private readonly context: string,
    private readonly scratch: string,
    private readonly given: Record<string, string>,
  ) {}

  /** @throws Error when the stage does not exist or a step fails */
  build(name: string): Promise<BuiltFolder> {
    const known = this.built.get(name) ?? this.buildStage(name);
    this.built.set(name, known);
    return known;
  }

  private async buildStage(name: string): Promise<BuiltFolder> {
    const stage = this.stages.find((one) => one.name === name);
    if (!stage) throw new Error(`The Dockerfile has no stage "${name}"`);
    const root = join(this.scratch, name);
    await mkdir(root, { recursive: true });
    const folder: BuiltFolder = { root, workdir: '/', variables: {}, labels: {}, command: [] };
    if (this.stages.some((one) => one.name === stage.base)) {
      const base = await this.build(stage.base);
      await linkInto(base.root, root);
      Object.assign(folder, {
        workdir: base.workdir,
        variables: { ...base.variables },
        labels: { ...base.labels },
      });
    }
    for (const step of stage.steps) await this.take(step, folder);
    return folder;
  }

  private async take(step: Step, folder: BuiltFolder): Promise<void> {
    switch (step.kind) {
      case 'workdir':
        folder.workdir = step.folder;
        await mkdir(join(folder.root, step.folder), { recursive: true });
        break;
      case 'arg':
        Object.assign(folder.variables, fill(step.variables, folder), pick(this.given, Object.keys(step.variables)));
        break;
      case 'env':
        Object.assign(folder.variables, fill(step.variables, folder));
        break;
      case 'label':
        Object.assign(folder.labels, fill(step.variables, folder));
        break;
      case 'copy':
        await this.copy(step, folder);
        break;
      case 'run':
        await promisify(execFile)('sh', ['-c', step.command], {
          cwd: join(folder.root, folder.workdir),
          // The package registry may need settings of this machine.
          env: { ...process.env, ...folder.variables },
          maxBuffer: 64 * 1024 * 1024,
        });
        break;
      case 'cmd':
        folder.command = step.command;
    }
  }

  private async copy({ from, sources, target }: Step & { kind: 'copy' }, folder: BuiltFolder): Promise<void> {
    const to = join(folder.root, folder.workdir, target);
    const origin = from ? (await this.build(from)).root : this.context;
    const isAdmitted = from ? () => true : await this.admission();
    for (const source of sources) {
      const path = join(origin, source);
      // Copies the content of a folder to the target, and a file into the target if that is a folder.
      const isFile = (await stat(path)).isFile();
      const place = isFile && /(^|\/)\.?\/?$/.test(target) ? join(to, basename(path)) : to;
      await mkdir(dirname(place), { recursive: true });
      await cp(path, place, { recursive: true, filter: (file) => isAdmitted(file) });
    }
  }

  /** Whether .dockerignore allows a file of the context. */
  private async admission(): Promise<(file: string) => boolean> {
    const rules = dockerignore().add(await readFile(join(this.context, '.dockerignore'), 'utf8'));
    return (file) => !rules.ignores(file.slice(this.context.length + 1));
  }
}

/** Replaces `${NAME}` by known values. */
const fill = (values: Record<string, string>, { variables }: BuiltFolder): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)\}/g, (_, known: string) => variables[known] ?? ''),
    ]),
  );

const pick = (values: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

/** Copies as hard links, so that stages share files as layers do. */
async function linkInto(from: string, to: string): Promise<void> {
  const names = await readdir(from);
  if (names.length === 0) return;
  await promisify(execFile)('cp', ['-al', ...names.map((name) => join(from, name)), to]);
}
