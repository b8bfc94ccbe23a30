import { type Actor, byAccount, byTerminal } from '../audit/audit.service';
import { isSamePerson, staffName } from '../staff-name';

/** Who drafts or approves: by account at the console, by a name on trust at the terminal. */
export interface Signer {
  name: string;
  account: string | null;
}

export const signerOf = (by: string | Signer): Signer =>
  typeof by === 'string' ? { name: staffName(by), account: null } : by;

export const actorOf = ({ name, account }: Signer): Actor =>
  account === null ? byTerminal(name) : byAccount(account);

/** Accounts tell two colleagues of one name apart; where one of them is a mere name, the name has to do. */
export function isAuthor(
  { author, authorAccount }: { author: string | null; authorAccount: string | null },
  signer: Signer,
): boolean {
  if (authorAccount !== null && signer.account !== null) return authorAccount === signer.account;
  return author !== null && isSamePerson(author, signer.name);
}
