// Preloaded into a service: Node writes its compile cache when a process ends, but not when it is killed, as tests end it.
import module from 'node:module';
import { setTimeout } from 'node:timers';

const STARTED_AFTER_MS = 2_000;
// Missing in Node 20.
if (module.flushCompileCache) setTimeout(() => module.flushCompileCache(), STARTED_AFTER_MS).unref();
