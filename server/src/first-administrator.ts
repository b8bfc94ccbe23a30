import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { runCommand, withService } from './command';
import { readOptions, WrongCommand } from './command-line';
import { type Invited, Invitations } from './identity/invitations.service';

const help = `Invites an administrator, while there are not yet two who can approve each other's grants:
  npm run staff:first -- --name NAME --by NAME
NAME after --name is the administrator's, after --by your own; they are two people.
The code that it prints works once, for 72 hours: hand it over in person. --json prints one JSON object.`;
const USE = 'Use: npm run staff:first -- --name NAME --by NAME; --help says more.';
const text = { type: 'string' } as const;

runCommand(async (words) => {
  const options = readOptions(words, { name: text, by: text }, USE);
  if (options.help) return { data: { help }, text: help };
  const { name, by } = options;
  if (name === undefined || by === undefined) throw new WrongCommand(USE);
  const invited = await withService((app) => app.get(Invitations).first(name, by));
  return { data: asData(invited), text: lines(invited) };
});

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
