import { Published1700000000001 } from './0001-published';
import { Identity1700000000002 } from './0002-identity';
import { Documents1700000000003 } from './0003-documents';
import { Search1700000000004 } from './0004-search';

export const migrations = [
  Published1700000000001,
  Identity1700000000002,
  Documents1700000000003,
  Search1700000000004,
];
