// @ts-check
// A film in ranges against nginx, and progress reports against the statements alone that the service issues.
import { figuresOfRanges } from './ranges.mjs';
import { figuresOfReports } from './reports.mjs';

export const bench = async () => [...(await figuresOfRanges()), ...(await figuresOfReports())];
