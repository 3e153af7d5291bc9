import type { CloudMessage, CloudPorts } from './cloud-process';
import { startEmbeddedCloud } from './embedded-cloud';

/** Entry point of the embedded cloud's process; see `startCloudProcess`. */
const tell = (message: CloudMessage) => process.send?.(message);

async function main(): Promise<void> {
  const ports = JSON.parse(process.env.CLOUD_PORTS ?? '{}') as CloudPorts;
  const cloud = await startEmbeddedCloud({
    ...ports,
    dataDir: process.env.CLOUD_DATA_DIR || undefined,
    say: (line) => process.stdout.write(`  ${line}\n`),
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void cloud.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The parent has ended without a message, perhaps killed. An orphan would keep the ports.
  process.on('disconnect', stop);
  tell({ endpoints: cloud.endpoints });
}

main().catch((error: unknown) => {
  tell({ failure: `The embedded cloud cannot start: ${error instanceof Error ? error.message : String(error)}` });
  process.exitCode = 1;
});
