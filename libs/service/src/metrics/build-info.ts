import { Gauge } from 'prom-client';

const buildInfo = new Gauge({
  name: 'freelance_build_info',
  help: 'Always 1; the labels are the version and the commit of this process',
  labelNames: ['version', 'commit'] as const,
});

/** @param appVersion `1.4.0+ae4af9f` */
export function showBuild(appVersion: string): void {
  const [version, commit = 'unknown'] = appVersion.split('+');
  buildInfo.set({ version, commit }, 1);
}
