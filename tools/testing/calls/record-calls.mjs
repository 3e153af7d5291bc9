// Preloaded into a service (`node --import`): adds to the file RECORDED_CALLS a line for each kind of call that it makes to
// AWS, e.g. `jobs dynamodb:PutItem table/JobsTable`.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describeCall } from './describe-call.mjs';

const { RECORDED_CALLS, RECORDED_AS, ENVIRONMENT } = process.env;
// The service's own copy, through which each of its clients sends.
const { NodeHttpHandler } = createRequire(process.argv[1])('@smithy/node-http-handler');
const { handle } = NodeHttpHandler.prototype;
const known = new Set();

NodeHttpHandler.prototype.handle = function (request, options) {
  for (const call of describeCall(request, ENVIRONMENT)) {
    if (known.has(call)) continue;
    known.add(call);
    // At once and whole, since the service may be killed at any time, and others write too.
    appendFileSync(RECORDED_CALLS, `${RECORDED_AS} ${call}\n`);
  }
  return handle.call(this, request, options);
};
