// Preloaded into a service (`node --import`): appends a line to the file RECORDED_CALLS for each kind of call that it makes to
// AWS, e.g. `jobs dynamodb:PutItem table/JobsTable`.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describeCall } from './describe-call.mjs';

const { RECORDED_CALLS, RECORDED_AS, ENVIRONMENT } = process.env;
// The service's own copy, which all its clients use.
const { NodeHttpHandler } = createRequire(process.argv[1])('@smithy/node-http-handler');
const { handle } = NodeHttpHandler.prototype;
const known = new Set();

NodeHttpHandler.prototype.handle = function (request, options) {
  for (const call of describeCall(request, ENVIRONMENT)) {
    if (known.has(call)) continue;
    known.add(call);
    // Synchronous and one write: the service may be killed at any time, and other services write to the same file.
    appendFileSync(RECORDED_CALLS, `${RECORDED_AS} ${call}\n`);
  }
  return handle.call(this, request, options);
};
