import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSchemathesis } from './schemathesis';

describe('the Schemathesis that npm run fuzz runs', () => {
  let folder: string;
  let venv: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    venv = join(folder, 'venv');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Only the test's own programs are on the PATH. */
  const find = () => findSchemathesis({ PATH: folder }, venv);
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\nPATH=${process.env.PATH}\n${script}\n`, { mode: 0o755 });

  it('is the installed one, if it has the pinned version', async () => {
    program('schemathesis', 'echo schemathesis, version 4.32.1');
    program('uvx', 'echo uvx 0.9.0');

    expect(await find()).toEqual(['schemathesis']);
  });

  it('is not an installed one of another version', async () => {
    program('schemathesis', 'echo schemathesis, version 3.39.0');
    program('uvx', 'echo uvx 0.9.0');

    expect(await find()).toEqual(['uvx', '--from', 'schemathesis==4.32.5', 'schemathesis']);
  });

  it('is run by pipx if only pipx is available', async () => {
    program('pipx', 'echo 1.7.1');

    expect(await find()).toEqual(['pipx', 'run', '--spec', 'schemathesis==4.32.5', 'schemathesis']);
  });

  it('is installed once in a virtual environment if only Python is available', async () => {
    const calls = join(folder, 'calls');
    const pip = `printf '#!/bin/sh\\necho pip "$@" >> ${calls}; PATH=${process.env.PATH} touch ${venv}/bin/schemathesis' > ${venv}/bin/pip; chmod +x ${venv}/bin/pip`;
    program('python3', `[ "$1" = --version ] && exit; echo python3 "$@" >> ${calls}; mkdir -p ${venv}/bin; ${pip}`);

    expect(await find()).toEqual([`${venv}/bin/schemathesis`]);
    expect(await find()).toEqual([`${venv}/bin/schemathesis`]);
    expect(readFileSync(calls, 'utf8')).toBe(
      `python3 -m venv --clear ${venv}\npip install --quiet schemathesis==4.32.5\n`,
    );
  });

  it('cannot be installed without Python; the error says so', async () => {
    await expect(find()).rejects.toThrow(
      'Schemathesis is not installed, and no Python is there. Install Python 3.11 or newer. ' +
        'Install it with `pip install schemathesis==4.32.5`, then run this again.',
    );
  });

  it('cannot be installed if pip fails; the error contains the output of pip', async () => {
    program('python3', '[ "$1" = --version ] && exit; echo No module named venv >&2; exit 1');

    await expect(find()).rejects.toThrow(
      /^Schemathesis could not be installed\. Install it with .+\nNo module named venv\n$/,
    );
  });
});
