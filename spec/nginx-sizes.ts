const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 * 1024 };

/** nginx `number size`, as in proxy_buffers. */
export interface NginxBuffers {
  readonly count: number;
  /** Bytes of one buffer. */
  readonly size: number;
}

/** Bytes of an nginx size such as `16k` or `1m` (ngx_parse_size); throws a RangeError. */
export function nginxBytes(size: string): number {
  const [, number, unit] = /^([0-9]+)([km]?)$/i.exec(size) ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? "?"];
  if (number === undefined || factor === undefined) throw new RangeError(`not an nginx size: ${size}`);
  return Number(number) * factor;
}

/** The shortest way to write a number of bytes exactly: 16384 gives `16k`. */
export function showNginxSize(bytes: number): string {
  if (bytes > 0 && bytes % (1024 * 1024) === 0) return `${bytes / (1024 * 1024)}m`;
  return bytes > 0 && bytes % 1024 === 0 ? `${bytes / 1024}k` : String(bytes);
}

/** Reads `4 32k` or `4 x 32k`; throws a RangeError. */
export function parseNginxBuffers(buffers: string): NginxBuffers {
  const [, count, size] = /^([0-9]+) (?:x )?([0-9]+[km]?)$/i.exec(buffers) ?? [];
  if (count === undefined || size === undefined) throw new RangeError(`not nginx buffers: ${buffers}`);
  return { count: Number(count), size: nginxBytes(size) };
}

/** Buffers as nginx writes them: `4 32k`. */
export function showNginxBuffers({ count, size }: NginxBuffers): string {
  return `${count} ${showNginxSize(size)}`;
}
