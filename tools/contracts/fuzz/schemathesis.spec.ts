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

  /** Where nothing but the programs of the test is on the PATH. */
  const find = () => findSchemathesis({ PATH: folder }, venv);
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\nPATH=${process.env.PATH}\n${script}\n`, { mode: 0o755 });

  it('is the installed one of the pinned version', async () => {
    program('schemathesis', 'echo schemathesis, version 4.32.1');
    program('uvx', 'echo uvx 0.9.0');

    expect(await find()).toEqual(['schemathesis']);
  });

  it('is not an installed one of another version', async () => {
    program('schemathesis', 'echo schemathesis, version 3.39.0');
    program('uvx', 'echo uvx 0.9.0');

    expect(await find()).toEqual(['uvx', '--from', 'schemathesis==4.32.5', 'schemathesis']);
  });

  it('is run by pipx where only that is there', async () => {
    program('pipx', 'echo 1.7.1');

    expect(await find()).toEqual(['pipx', 'run', '--spec', 'schemathesis==4.32.5', 'schemathesis']);
  });

  it('is installed once in a virtual environment where only Python is there', async () => {
    const calls = join(folder, 'calls');
    const pip = `printf '#!/bin/sh\\necho pip "$@" >> ${calls}; PATH=${process.env.PATH} touch ${venv}/bin/schemathesis' > ${venv}/bin/pip; chmod +x ${venv}/bin/pip`;
    program('python3', `[ "$1" = --version ] && exit; echo python3 "$@" >> ${calls}; mkdir -p ${venv}/bin; ${pip}`);

    expect(await find()).toEqual([`${venv}/bin/schemathesis`]);
    expect(await find()).toEqual([`${venv}/bin/schemathesis`]);
    expect(readFileSync(calls, 'utf8')).toBe(
      `python3 -m venv --clear ${venv}\npip install --quiet schemathesis==4.32.5\n`,
    );
  });

  it('cannot be installed without Python, which the error says', async () => {
    await expect(find()).rejects.toThrow(
      'Schemathesis is not installed, and no Python is there. Install Python 3.11 or newer. ' +
        'Install it with `pip install schemathesis==4.32.5`, then run this again.',
    );
  });

  it('cannot be installed where pip fails, which the error says with what pip said', async () => {
    program('python3', '[ "$1" = --version ] && exit; echo No module named venv >&2; exit 1');

    await expect(find()).rejects.toThrow(
      /^Schemathesis could not be installed\. Install it with .+\nNo module named venv\n$/,
    );
  });
});
