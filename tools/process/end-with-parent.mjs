// Preloaded into services that a local runner started: without it, a runner killed with SIGKILL would leave them behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
