import { spawn } from 'node:child_process';

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** One Ctrl-C arrives twice, from the terminal and from npm. A second Ctrl-C of the user comes later than this. */
const ECHO_WINDOW_MS = 500;

/**
 * Runs a command on this terminal until it ends; returns its exit code or the signal that ended it.
 *
 * The child gets its own process group, which the terminal's Ctrl-C does not reach. Otherwise the terminal and npm's
 * forwarding would both signal it. This process sends it each signal exactly once; with `signalsWholeGroup`, also to the
 * processes that it started.
 */
export async function runProgram(command, commandArguments, { signalsWholeGroup = false, ...spawnOptions }) {
  const child = spawn(command, commandArguments, {
    ...spawnOptions,
    // The channel carries no messages: our programs end when it breaks, however this process ended.
    stdio: ['inherit', 'inherit', 'inherit', ...(signalsWholeGroup ? [] : ['ipc'])],
    detached: true,
  });
  const forwarding = forwardSignals((signal) => sendSignal(signalsWholeGroup ? -child.pid : child.pid, signal));
  try {
    return await ending(child);
  } finally {
    forwarding.stop();
  }
}

/** Runs a command without output; when it fails, its output is the error. Ctrl-C ends it and this process. */
export async function runStep(command, commandArguments, spawnOptions) {
  const child = spawn(command, commandArguments, {
    ...spawnOptions,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const forwarding = forwardSignals((signal) => sendSignal(-child.pid, signal));
  const { code, signal } = await ending(child).finally(forwarding.stop);

  const interruption = signal ?? forwarding.lastSignal();
  if (interruption) process.kill(process.pid, interruption);
  if (code !== 0) throw new Error(`${output}\n"${[command, ...commandArguments].join(' ')}" failed, see above.`);
}

function ending(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

function forwardSignals(send) {
  let lastSignal;
  let lastSentAt = -Infinity;
  const listener = (signal) => {
    const now = performance.now();
    if (signal === lastSignal && now - lastSentAt < ECHO_WINDOW_MS) return;
    lastSignal = signal;
    lastSentAt = now;
    send(signal);
  };
  FORWARDED_SIGNALS.forEach((signal) => process.on(signal, listener));
  return {
    lastSignal: () => lastSignal,
    stop: () => FORWARDED_SIGNALS.forEach((signal) => process.off(signal, listener)),
  };
}

function sendSignal(target, signal) {
  try {
    process.kill(target, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // The process has already ended.
  }
}
