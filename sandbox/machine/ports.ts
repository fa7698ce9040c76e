import net from 'node:net';

/** Where each port is named in the environment, and what it is where nobody names it. */
const table = {
  shell: ['PORT_SHELL', 4100],
  appPass: ['PORT_APP_PASS', 4101],
  storefront: ['PORT_STOREFRONT', 4102],
  proxy: ['PORT_PROXY', 4103],
  smtpOut: ['PORT_SMTP_OUT', 4104],
  web: ['PORT_WEB', 4110],
  mailIn: ['PORT_MAIL_IN', 4125],
  postgres: ['PORT_POSTGRES', 4132],
} as const;

type PortName = keyof typeof table;

/** Every port of the demo. */
export const ports = Object.fromEntries(Object.entries(table).map(([name, [variable, standard]]) => [name, Number(process.env[variable] ?? standard)])) as Record<PortName, number>;

/** @throws Error that names each taken port and one command that goes around them */
export async function refuseTakenPorts(names: readonly PortName[]): Promise<void> {
  const taken: PortName[] = [];
  for (const name of names) if (!(await isFree(ports[name]))) taken.push(name);
  if (!taken.length) return;
  const others: string[] = [];
  for (const name of taken) others.push(`${table[name][0]}=${await freePort(ports[name] + 1000)}`);
  const lines = taken.map((name) => `Port ${ports[name]} (${name}) is taken by another program.`);
  throw new Error([...lines, 'Stop that program (another demo, perhaps), or choose other ports:', `  ${others.join(' ')} npm run demo`].join('\n'));
}

/** @param variable what moves it @throws Error with the way out */
export async function refuseTakenPort(port: number, variable: string): Promise<void> {
  if (!(await isFree(port))) throw new Error(`Port ${port} is taken by another program. Stop it, or choose another with ${variable}=<port>.`);
}

/** This port, or when it is taken another one, a thousand or more above. */
export async function freePort(number: number): Promise<number> {
  for (let other = number; other < 65_000; other += 1000) if (await isFree(other)) return other;
  return number;
}

function isFree(number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(number, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
