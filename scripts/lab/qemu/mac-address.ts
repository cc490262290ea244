import { createHash } from "node:crypto";

function digest(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex");
}

/**
 * Address of one NIC: the same at every start, and different for every machine of every lab. 52:54:00 is the prefix
 * QEMU's machines use (locally administered).
 */
export function macAddress(cluster: string, machine: string, nic: "public" | "private"): string {
  const octets = digest("mac", cluster, machine, nic).slice(0, 6).match(/../g) ?? [];
  return ["52", "54", "00", ...octets].join(":");
}

/** 32 hex digits for /etc/machine-id, the same at every start of a machine (machine-id(5)). */
export function machineId(cluster: string, machine: string): string {
  return digest("machine-id", cluster, machine).slice(0, 32);
}
