import folderTeardown from './folder-teardown';

export default async function teardown(): Promise<void> {
  await globalThis.stopMariadb?.();
  folderTeardown();
}
