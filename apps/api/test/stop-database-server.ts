import './database-server';

export default async function stopTestDatabaseServer(): Promise<void> {
  await globalThis.stopTestDatabaseServer?.();
}
