import { type Toolchain, TOOLCHAINS } from './toolchain';

type CommandLine = readonly [string, ...string[]];

/** A third-party client generator, and the program in `programs/<name>` that uses the generated code. */
export interface Generator {
  name: string;
  /** The committed document that it reads. The working directory of its commands contains a copy with the same name. */
  document: string;
  needs: Toolchain[];
  variables?: Record<string, string>;
  generates: CommandLine[];
  compiles: CommandLine[];
  /** Run with one more argument, see `GivenTo`. */
  runs: CommandLine;
  /** The argument of the program: the URL of a running platform, or the folder with example events. */
  givenTo: 'platform' | 'examples';
}

const OPENAPI = 'apps/gateway/src/openapi/openapi.json';
const ASYNCAPI = 'apps/gateway/src/docs/asyncapi.json';

/** go.mod and go.sum pin the versions of all modules, generators included. */
const GO = {
  needs: [TOOLCHAINS.go],
  variables: { GOWORK: 'off', GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly' },
  compiles: [['go', 'build', '-o', 'program', '.']] as CommandLine[],
  runs: ['./program'] as CommandLine,
};

export const GENERATORS: Generator[] = [
  {
    ...GO,
    name: 'oapi-codegen',
    document: OPENAPI,
    generates: [['go', 'tool', 'oapi-codegen', '--config', 'config.yaml', 'openapi.json']],
    givenTo: 'platform',
  },
  {
    ...GO,
    name: 'ogen',
    document: OPENAPI,
    generates: [['go', 'tool', 'ogen', '--config', 'ogen.yml', '--target', 'api', '--clean', 'openapi.json']],
    givenTo: 'platform',
  },
  {
    name: 'python',
    document: OPENAPI,
    needs: [TOOLCHAINS.python],
    generates: [
      ['python3', '-m', 'venv', 'venv'],
      ['venv/bin/pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', 'requirements.txt'],
      // Otherwise the generator finds its formatter only on the PATH.
      [
        'venv/bin/openapi-python-client',
        'generate',
        '--path',
        'openapi.json',
        '--output-path',
        'api',
        '--meta',
        'none',
        '--config',
        'config.yml',
      ],
    ],
    compiles: [['venv/bin/python', '-m', 'compileall', '-q', 'api', 'main.py']],
    runs: ['venv/bin/python', 'main.py'],
    givenTo: 'platform',
  },
  {
    ...GO,
    name: 'events',
    document: ASYNCAPI,
    generates: [
      ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund'],
      ['node', 'generate.mjs', 'asyncapi.json', 'events'],
    ],
    givenTo: 'examples',
  },
];
