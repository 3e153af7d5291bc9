import startSesServer from 'aws-ses-v2-local';
import { closeServer, originOf, type RunningServer } from './running-server';

/** SES, with its mail viewer at `/`. Mails are kept in memory, in one store for the whole process. */
export async function startSes(port: number): Promise<RunningServer> {
  const server = await startSesServer({ host: '127.0.0.1', port });
  // The library resolves even if it cannot listen.
  if (!server.listening) throw new Error(`The mail server cannot listen on port ${port}`);
  return {
    url: originOf(server),
    async stop() {
      await closeServer(server);
    },
  };
}
