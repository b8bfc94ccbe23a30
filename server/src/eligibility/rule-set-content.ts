import { createHash } from 'node:crypto';
import { Id } from '@titles/shared/contract/fields';
import { checkRuleSet } from '@titles/shared/eligibility/check-rule-set';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { inForce } from '@titles/shared/eligibility/in-force';
import { RuleSetError } from '@titles/shared/eligibility/rule-set-error';
import { type RuleSet } from '@titles/shared/eligibility/types';
import { DomainError } from '@titles/shared/errors';
import * as z from 'zod/mini';

/** A rule set must also fit into one entry of a phone's storage, which holds 1 MB. */
export const MOST_BYTES = 1_000_000;
/** What saved checks have room for. */
const LONGEST_LABEL = 40;
const LONGEST_REASON = 200;

/** How a version stands in the database. */
interface Stored {
  label: string;
  content: string;
  sha256: string;
}

/** The rule set of a file's text. Throws `bad-input` with the path of the first fault, `too-large` before reading. */
export function readRuleSet(json: string): RuleSet {
  refuseSize(Buffer.byteLength(json));
  return checked(parsed(json.replace(/^\uFEFF/, '')));
}

export function refuseSize(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new DomainError('too-large', `规则文件有${bytes}字节，最多${MOST_BYTES}字节，请删去不需要的内容。`);
}

/** Refuses a set that phones could not work with from this day on, or whose name a stored answer could not keep. */
export function assertUsable({ id, from, to }: RuleSet, today: string): void {
  if (id.length > LONGEST_LABEL || !z.safeParse(Id, id).success)
    throw wrong('id', `名称最多${LONGEST_LABEL}字，只含小写字母、数字、点和短横`);
  if (to !== null)
    throw wrong('to', '规则集不能有结束日（应为 null）；不再有效的规则，请写在那条规则的 to 里');
  const year = defaultReviewYear(today);
  if (!inForce({ from, to }, year))
    throw wrong('from', `规则集从${from}起，回答不了现在申报的${year}评审年度`);
}

/** One text for all ways to write the same rule set: keys in order, no space. */
export const canonical = (set: RuleSet): string => JSON.stringify(inOrder(set));

export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

/** The rule set of a stored version. Throws when it is not what was stored, or no rule set. */
export function verified({ label, content, sha256 }: Stored): RuleSet {
  if (sha256Of(content) !== sha256) throw new Error('its content is not what was stored');
  const set = checked(parsed(content));
  if (set.id !== label) throw new Error(`its content is called ${set.id}`);
  return set;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // The parser quotes the text around the fault, line breaks and all.
    const reason = (error as Error).message.replaceAll(/\s+/g, ' ');
    throw wrong('', `不是有效的 JSON（${reason}）`);
  }
}

function checked(value: unknown): RuleSet {
  try {
    return checkRuleSet(value);
  } catch (error) {
    if (error instanceof RuleSetError) throw wrong(error.path, error.reason);
    if (error instanceof RangeError) throw wrong('', '嵌套太深');
    throw error;
  }
}

function wrong(path: string, reason: string): DomainError {
  const message = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
  return new DomainError('bad-input', `规则文件有误，${path || '整个文件'}：${message}。`, [
    { path, message },
  ]);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
