import { parseArgs } from 'node:util';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { type Invited, Invitations } from './identity/invitations.service';
import { startFailure } from './start-failure';

const help = `Invites an administrator, while there are not yet two who can approve each other's grants:
  npm run staff:first -- --name NAME --by NAME
NAME after --name is the administrator's, after --by your own; they are two people.
The code that it prints works once, for 72 hours: hand it over in person. --json prints one JSON object.`;

class WrongCommand extends Error {}

async function main(words: string[]): Promise<void> {
  const { name, by, json, help: helpWanted } = read(words);
  if (helpWanted) {
    console.log(help);
    return;
  }
  if (name === undefined || by === undefined)
    throw new WrongCommand('Use: npm run staff:first -- --name NAME --by NAME; --help says more.');
  const app = await createApp(readConfig(), new SystemClock());
  try {
    const invited = await app.get(Invitations).first(name, by);
    console.log(json ? JSON.stringify(asData(invited)) : lines(invited));
  } finally {
    await app.close();
  }
}

function read(words: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: words, options: { name: text, by: text, json: flag, help: flag } }).values;
  } catch {
    throw new WrongCommand('Use: npm run staff:first -- --name NAME --by NAME; --help says more.');
  }
}

const asData = ({ grant, code }: Invited) => ({
  grantId: grant.id,
  name: grant.name,
  role: grant.role,
  code,
  codeUntil: grant.codeUntil.toISOString(),
});

const lines = ({ grant, code }: Invited): string =>
  [
    `${grant.name} is invited as administrator until ${dayInJiangmen(grant.endsAt)}.`,
    `  code  ${code}`,
    `It works once, until ${grant.codeUntil.toISOString()}. Hand it over in person.`,
  ].join('\n');

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof WrongCommand || error instanceof DomainError;
  const message = known ? error.message : startFailure(error);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: { message } }));
  console.error(known ? `Not done: ${message}` : message);
  process.exit(1);
});
