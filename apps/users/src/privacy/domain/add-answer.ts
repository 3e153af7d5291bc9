import { isAsking, type PartDone, passOf, type PrivacyRequest } from './privacy-request';

/**
 * Notes what a service has done. Answers come late, twice and in any order: one of an earlier pass, or to a request that
 * asks nothing any more, changes nothing. An unknown service is one that was added since the request.
 */
export function addAnswer<Kind extends PrivacyRequest>(request: Kind, answer: PartDone, now: Date): Kind {
  const { app, pass, found, erased, kept } = answer;
  const before = request.parts[app];
  if (!isAsking(request) || pass !== passOf(request) || (before && before.pass >= pass)) return request;
  const at = now.toISOString();
  const part = { pass, found, erased: (before?.erased ?? 0) + erased, kept, doneAt: at };
  return { ...request, parts: { ...request.parts, [app]: part }, updatedAt: at };
}
