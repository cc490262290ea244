/**
 * The digest of `file` in a checksum file as projects publish them: one bare digest (dl.k8s.io), or lines of digest
 * and name as sha256sum writes them. Undefined if there is none.
 */
export function digestIn(checksums: string, file: string): string | undefined {
  const lines = [...checksums.matchAll(/^([0-9a-fA-F]{64})(?:[ \t]+\*?(\S+))?[ \t]*\r?$/gm)];
  const named = lines.find(([, , name]) => name?.replace(/^.*\//, "") === file);
  const only = lines.length === 1 && lines[0]?.[2] === undefined ? lines[0] : undefined;
  return (named ?? only)?.[1]?.toLowerCase();
}
