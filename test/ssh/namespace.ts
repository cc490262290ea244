const MOUNT = `
set -e
while [ "$1" != -- ]; do
  case $1 in (tmpfs:*) mount -t tmpfs -o "size=\${1#tmpfs:}" tmpfs "$2";; (*) mount --bind "$1" "$2";; esac
  shift 2
done
shift
exec "$@"`;

/**
 * A program prefix that shows what it starts other files, in a mount namespace of its own: the machine keeps its own.
 * @param mounts pairs of what is to be seen (a file, or `tmpfs:64k` for an empty disk of that size) and where.
 */
export function seeing(...mounts: readonly (readonly [what: string, where: string])[]): string[] {
  return ["unshare", "-m", "sh", "-c", MOUNT, "sh", ...mounts.flat(), "--"];
}
