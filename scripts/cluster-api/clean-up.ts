/**
 * Does some work and cleans up after it, whatever became of it. Where both fail, the work's own error is the one that
 * says why.
 */
export async function cleanUpAfter<T>(work: () => Promise<T>, cleanUp: () => Promise<void>): Promise<T> {
  const result = await work().catch(async (error: unknown) => {
    await cleanUp().catch(() => undefined);
    throw error;
  });
  await cleanUp();
  return result;
}
