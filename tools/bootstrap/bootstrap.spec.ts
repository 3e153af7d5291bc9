import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const sources = join(__dirname, '..');

/** Replaces npm: records its call and creates the files of a complete install. */
const FAKE_NPM = `#!/bin/sh
echo "npm $*" >> calls
mkdir -p node_modules/.bin node_modules/jest/bin
ln -sf '${process.execPath}' node_modules/.bin/node
cp fake-nest.js node_modules/.bin/nest
cp fake-jest.js node_modules/jest/bin/jest.js
cp package-lock.json node_modules/.package-lock.json
`;

/** Replaces the compiler: fails when the source asks for it. */
const FAKE_NEST = `
const fs = require('node:fs');
fs.appendFileSync('calls', 'nest ' + process.argv.slice(2).join(' ') + '\\n');
if (fs.readFileSync('apps/jobs/main.ts', 'utf8').includes('broken')) {
  console.log('main.ts is broken');
  process.exit(1);
}
fs.mkdirSync('dist/apps/jobs', { recursive: true });
fs.writeFileSync('dist/apps/jobs/main.js', '');
`;

/** Replaces a program: prints the signals that it receives, and ends as its argument says. */
const FAKE_PROGRAM = `
const [, , ending, value] = process.argv;
if (ending === 'exit') process.exit(Number(value));
if (ending === 'die') process.kill(process.pid, value);
process.on('SIGINT', () => {
  console.log('got SIGINT');
  setTimeout(() => process.exit(7), 200);
});
setInterval(() => {}, 1000);
console.log('running');
`;

describe('The bootstrap of every npm script', () => {
  let workspace: string;

  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'bootstrap-'));
    cpSync(join(sources, 'bootstrap.mjs'), join(workspace, 'tools/bootstrap.mjs'));
    cpSync(join(sources, 'bootstrap'), join(workspace, 'tools/bootstrap'), { recursive: true });
    write('bin/npm', FAKE_NPM);
    chmodSync(join(workspace, 'bin/npm'), 0o755);
    write('fake-nest.js', FAKE_NEST);
    write('fake-jest.js', FAKE_PROGRAM);
    write('apps/jobs/main.ts', '');
    write('libs/contracts/index.ts', '');
    write('nest-cli.json', '{ "projects": { "jobs": {} } }');
    writeLock('1.0.0');
    for (const config of ['.swcrc', 'package.json', 'tsconfig.json', 'webpack.config.js']) write(config, '');
  });

  afterEach(() => rmSync(workspace, { recursive: true }));

  it('installs and builds on a fresh clone, and does neither the second time', () => {
    expect(run('build').status).toBe(0);
    expect(run('build').stderr).toBe('');
    expect(calls()).toEqual(['npm ci --no-progress --loglevel=error', 'nest build --all']);
  });

  it('installs again when the lockfile has another version', () => {
    run('build');
    writeLock('1.0.1');
    run('build');
    expect(calls().filter((call) => call.startsWith('npm'))).toHaveLength(2);
  });

  it('accepts an install without the optional packages of other platforms', () => {
    run('build');
    write('node_modules/.package-lock.json', '{ "packages": { "node_modules/a": { "version": "1.0.0" } } }');
    run('build');
    expect(calls().filter((call) => call.startsWith('npm'))).toHaveLength(1);
  });

  it('builds again when a source changed', () => {
    run('build');
    write('apps/jobs/main.ts', 'changed');
    run('build');
    expect(calls().filter((call) => call.startsWith('nest'))).toHaveLength(2);
  });

  it('does not build again when only tests have changed', () => {
    run('build');
    for (const kind of ['spec', 'int-spec', 'e2e-spec']) write(`apps/jobs/main.${kind}.ts`, 'changed');
    run('build');
    expect(calls().filter((call) => call.startsWith('nest'))).toHaveLength(1);
  });

  it('shows why a build failed, ends with an error and tries again the next time', () => {
    run('build');
    write('apps/jobs/main.ts', 'broken');
    const { status, stderr } = run('test');
    expect(status).toBe(1);
    expect(stderr).toContain('main.ts is broken');

    write('apps/jobs/main.ts', '');
    run('build');
    expect(calls().filter((call) => call.startsWith('nest'))).toHaveLength(3);
  });

  it('names an app that nest-cli.json does not build, and builds nothing', () => {
    write('apps/payments/tsconfig.app.json', '{}');
    const { status, stderr } = run('build');
    expect(status).toBe(1);
    expect(stderr).toContain('nest-cli.json does not build payments: add it to "projects"');
    expect(calls().filter((call) => call.startsWith('nest'))).toEqual([]);
  });

  it('takes over the setup from a command that was killed during it', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    write('dist/.setup-lock', String(pid));
    expect(run('build').status).toBe(0);
  });

  it('waits for another command that is installing or building', async () => {
    write('dist/.setup-lock', String(process.pid));
    const waiting = start('build');
    await once(waiting.stderr, 'data');
    expect(calls()).toEqual([]);

    rmSync(join(workspace, 'dist/.setup-lock'));
    await once(waiting, 'close');
    expect(calls()).toHaveLength(2);
  });

  it('ends with the exit code of the program', () => {
    expect(run('test', 'exit', '3').status).toBe(3);
  });

  it('ends with the signal that ended the program', () => {
    expect(run('test', 'die', 'SIGTERM').signal).toBe('SIGTERM');
  });

  it('passes one Ctrl-C to the program once, although npm repeats it, and lets the program finish', async () => {
    run('build');
    const bootstrap = start('test', 'wait');
    let output = '';
    bootstrap.stdout.on('data', (text) => (output += text));
    await once(bootstrap.stdout, 'data');

    bootstrap.kill('SIGINT');
    setTimeout(() => bootstrap.kill('SIGINT'), 50);

    expect(await once(bootstrap, 'close')).toEqual([7, null]);
    expect(output).toBe('running\ngot SIGINT\n');
  });

  it('lists the programs when the given one does not exist', () => {
    const { status, stderr } = run('strat');
    expect(status).toBe(1);
    expect(stderr).toContain('Unknown program "strat". Choose one of: start,');
  });

  function run(...programArguments: string[]) {
    return spawnSync(process.execPath, commandLine(programArguments), { env: environment(), encoding: 'utf8' });
  }

  function start(...programArguments: string[]) {
    const bootstrap = spawn(process.execPath, commandLine(programArguments), { env: environment() });
    bootstrap.stdout.setEncoding('utf8');
    return bootstrap;
  }

  function commandLine(programArguments: string[]) {
    return [join(workspace, 'tools/bootstrap.mjs'), ...programArguments];
  }

  function environment() {
    return { ...process.env, PATH: [join(workspace, 'bin'), process.env.PATH].join(delimiter) };
  }

  function calls() {
    try {
      return readFileSync(join(workspace, 'calls'), 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  }

  function write(path: string, content: string) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }

  function writeLock(version: string) {
    const packages = {
      '': {},
      'node_modules/a': { version },
      'node_modules/for-another-platform': { version, optional: true },
    };
    write('package-lock.json', JSON.stringify({ packages }));
  }
});

describe('The check of the Node version', () => {
  it.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('for Node %s, the check passes: %s', (version, accepted) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { refuseOldNode } from '${join(__dirname, 'node-version.mjs')}'; refuseOldNode('${version}');`,
      ],
      { encoding: 'utf8' },
    );
    expect(status === 0).toBe(accepted);
    expect(stderr.includes('install Node 20.19 or newer')).toBe(!accepted);
  });
});
