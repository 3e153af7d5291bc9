// Preloaded into services started by a local runner. Without it, they would continue after the runner is killed by SIGKILL.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
