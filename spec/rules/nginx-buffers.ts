import { nginxBytes, parseNginxBuffers, showNginxBuffers, showNginxSize } from "../nginx-sizes";
import { finding, type Finding, type Rule } from "./rule";

const PATH = ["ingress", "proxyBuffers"];
const REFUSED =
  "nginx refuses the whole configuration, and a reload keeps the old one: changes stop taking effect.";

/** What the rule reads, in bytes. */
interface Buffers {
  readonly size: number;
  readonly buffers: { readonly count: number; readonly size: number };
  readonly busy: number;
  readonly maxTempFileSize: number;
}

/**
 * nginx's own rule (ngx_http_proxy_merge_loc_conf), with buffering off too: with n buffers of a size, and M the
 * larger of proxy_buffer_size and that size: n >= 2, M <= busy <= (n-1) x size, and
 * proxy_max_temp_file_size is 0 or at least M. Each finding proposes values that, taken together, hold.
 */
export const nginxBuffers: Rule = {
  name: "nginx-buffers",
  check: ({ ingress }) => {
    if (ingress.controller !== "nginx") return [];
    const { size, buffers, busy, maxTempFileSize } = ingress.proxyBuffers;
    const written: Buffers = {
      size: nginxBytes(size),
      buffers: parseNginxBuffers(buffers),
      busy: nginxBytes(busy),
      maxTempFileSize: nginxBytes(maxTempFileSize),
    };
    if (written.size === 0 || written.buffers.size === 0) return [empty(written)];
    return [...count(written), ...busyBuffers(written), ...temporaryFile(written)];
  },
};

function largest({ size, buffers }: Buffers): number {
  return Math.max(size, buffers.size);
}

/** Fewest buffers that leave M bytes free beside one that is being filled. */
function fewest(written: Buffers): number {
  return Math.ceil(largest(written) / written.buffers.size) + 1;
}

function empty({ size }: Buffers): Finding {
  const name = size === 0 ? "size" : "buffers";
  return finding("error", [...PATH, name], {
    what: "a buffer of 0 bytes; expected room for an answer",
    why: REFUSED,
    instead: name === "size" ? "size: 16k" : "buffers: 4 32k",
  });
}

/** Too few buffers for any value of busy, as they are. */
function count(written: Buffers): Finding[] {
  const { buffers } = written;
  if (buffers.count >= fewest(written)) return [];
  const most = showNginxSize(Math.max(buffers.count - 1, 0) * buffers.size);
  return [
    finding("error", [...PATH, "buffers"], {
      what: `${showNginxBuffers(buffers)}: all but one hold ${most}; expected at least ${showNginxSize(largest(written))}, the larger of proxyBuffers.size and one buffer`,
      why: `While one buffer is filled, the others must hold the largest one that is sent. ${REFUSED}`,
      instead: `buffers: ${showNginxBuffers({ count: fewest(written), size: buffers.size })} or more`,
    }),
  ];
}

function busyBuffers(written: Buffers): Finding[] {
  const { buffers, busy } = written;
  const least = largest(written);
  const most = (Math.max(buffers.count, fewest(written)) - 1) * buffers.size;
  if (least <= busy && busy <= most) return [];
  return [
    finding("error", [...PATH, "busy"], {
      what: `${showNginxSize(busy)}; expected from ${showNginxSize(least)} (the larger of proxyBuffers.size and one buffer) to ${showNginxSize(most)} (all buffers but one)`,
      why: REFUSED,
      instead: `busy: ${showNginxSize(Math.min(2 * least, most))}`,
    }),
  ];
}

function temporaryFile(written: Buffers): Finding[] {
  const { maxTempFileSize } = written;
  if (maxTempFileSize === 0 || maxTempFileSize >= largest(written)) return [];
  return [
    finding("error", [...PATH, "maxTempFileSize"], {
      what: `${showNginxSize(maxTempFileSize)}; expected 0 or at least ${showNginxSize(largest(written))}, the larger of proxyBuffers.size and one buffer`,
      why: REFUSED,
      instead: `maxTempFileSize: 1024m, nginx's own, or 0 for no temporary files`,
    }),
  ];
}
