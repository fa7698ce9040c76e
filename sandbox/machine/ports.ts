import net from 'node:net';

/** Every port of the demo, movable by its environment variable. */
export const ports = {
  shell: port('PORT_SHELL', 4100),
  appPass: port('PORT_APP_PASS', 4101),
  storefront: port('PORT_STOREFRONT', 4102),
  proxy: port('PORT_PROXY', 4103),
  smtpOut: port('PORT_SMTP_OUT', 4104),
  web: port('PORT_WEB', 4110),
  mailIn: port('PORT_MAIL_IN', 4125),
  postgres: port('PORT_POSTGRES', 4132),
};

const variables: Record<keyof typeof ports, string> = {
  shell: 'PORT_SHELL',
  appPass: 'PORT_APP_PASS',
  storefront: 'PORT_STOREFRONT',
  proxy: 'PORT_PROXY',
  smtpOut: 'PORT_SMTP_OUT',
  web: 'PORT_WEB',
  mailIn: 'PORT_MAIL_IN',
  postgres: 'PORT_POSTGRES',
};

/** @throws Error that names each taken port and one command that goes around them */
export async function refuseTakenPorts(names: readonly (keyof typeof ports)[]): Promise<void> {
  const taken: (keyof typeof ports)[] = [];
  for (const name of names) if (!(await isFree(ports[name]))) taken.push(name);
  if (!taken.length) return;
  const others: string[] = [];
  for (const name of taken) others.push(`${variables[name]}=${await freePort(ports[name] + 1000)}`);
  const lines = taken.map((name) => `Port ${ports[name]} (${name}) is taken by another program.`);
  throw new Error([...lines, 'Stop that program (another demo, perhaps), or choose other ports:', `  ${others.join(' ')} npm run demo`].join('\n'));
}

/** This port, or when it is taken another one, a thousand or more above. */
export async function freePort(number: number): Promise<number> {
  for (let other = number; other < 65_000; other += 1000) if (await isFree(other)) return other;
  return number;
}

function port(variable: string, standard: number): number {
  return Number(process.env[variable] ?? standard);
}

function isFree(number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(number, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
