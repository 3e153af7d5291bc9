// Preloaded into services. Node writes its compile cache when a process exits, but tests kill services.
import module from 'node:module';
import { setTimeout } from 'node:timers';

const WRITE_AFTER_MS = 2_000;
// Missing in Node 20.
if (module.flushCompileCache) setTimeout(() => module.flushCompileCache(), WRITE_AFTER_MS).unref();
