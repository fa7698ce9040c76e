import { SMTPServer } from 'smtp-server';

export const SINK_PORT = Number(process.env.PORT_BENCH_SMTP ?? 4154);

/** Takes every mail of the worker and keeps none. */
export async function startSink(): Promise<{ stop(): Promise<void> }> {
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], onData: (stream, _session, done) => (stream.on('end', () => done()), void stream.resume()) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(SINK_PORT, '127.0.0.1', () => resolve());
  });
  return { stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
