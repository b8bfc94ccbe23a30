// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const CONNECTIONS = 32;

/**
 * Requests a second that one wrk thread with 32 connections gets answered.
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {number} seconds
 */
export async function wrk(url, headers, seconds) {
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    url,
  ]);
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]);
  if (!rate || /Socket errors|Non-2xx/.test(stdout)) throw new Error(`wrk on ${url}:\n${stdout}`);
  return rate;
}
