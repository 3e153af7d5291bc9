// Preloaded into services: errors show the lines of the sources, without maps for node_modules.
import module from 'node:module';

// Missing in Node 20.
if (module.setSourceMapsSupport) module.setSourceMapsSupport(true);
else process.setSourceMapsEnabled(true);
