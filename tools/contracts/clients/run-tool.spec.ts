import { tmpdir } from 'node:os';
import { runTool } from './run-tool';

const node = (script: string, timeoutMs = 10_000) => runTool(['node', '-e', script], { cwd: tmpdir(), timeoutMs });

describe('a tool', () => {
  it('returns its output', async () => {
    expect(await node('console.log("made")')).toBe('made\n');
  });

  it('that fails reports all its output', async () => {
    const failure = node('console.log("line 1"); console.error("no such field"); process.exitCode = 3');
    await expect(failure).rejects.toThrow(/line 1\nno such field\n\n"node .*" ended with exit code 3/s);
  });

  it('that takes too long is stopped, with the processes that it started', async () => {
    const parent = 'require("child_process").spawn("sleep", ["60"], { stdio: "inherit" }); setTimeout(() => {}, 60000)';
    await expect(node(parent, 500)).rejects.toThrow('did not end within 0.5 s');
  });

  it('that does not exist is named', async () => {
    await expect(runTool(['no-such-program'], { cwd: tmpdir(), timeoutMs: 1_000 })).rejects.toThrow('no-such-program');
  });
});
