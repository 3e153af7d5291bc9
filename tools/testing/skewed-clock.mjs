// Preloaded into a service (`node --import`): sets its wall clock SKEW_MS ahead of the machine's.
const skew = Number(process.env.SKEW_MS);
if (!Number.isInteger(skew)) throw new Error('SKEW_MS must be a whole number of milliseconds');

const now = () => RealDate.now() + skew;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget === Date ? target : newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
