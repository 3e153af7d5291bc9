import Module from 'node:module';

/** Preloaded by tests: writes the name of each package of OpenTelemetry that the process loads. */
const load = Module._load;
const named = new Set();

Module._load = function (request, ...rest) {
  const [, name] = /^(@opentelemetry\/[^/]+)/.exec(request) ?? [];
  if (name !== undefined && !named.has(name)) {
    named.add(name);
    process.stderr.write(`loaded ${name}\n`);
  }
  return load.call(this, request, ...rest);
};
