/**
 * Rate of the host's time-stamp counter in kHz, which an emulated guest sees unchanged; undefined where the kernel
 * does not say. On x86 BogoMIPS is twice the counter's rate in MHz: the delay loop counts it (lpj is set from it).
 *
 * @param cpuinfo content of /proc/cpuinfo
 */
export function counterKiloHertz(cpuinfo: string): number | undefined {
  const isConstant = /^flags\s*:.*\bconstant_tsc\b/m.test(cpuinfo);
  const bogoMips = Number(/^bogomips\s*:\s*([\d.]+)$/m.exec(cpuinfo)?.[1]);
  return isConstant && bogoMips > 0 ? Math.round(bogoMips * 500) : undefined;
}

/**
 * What an emulated guest's kernel is told about its clock. On a busy host it would measure the counter's rate wrongly
 * (seen: twentyfold, so that its time ran away), judge the counter against ticks it lost itself, and fall back to a
 * clock that leaves the guest at every reading.
 */
export function clockParameters(cpuinfo: string): string[] {
  const rate = counterKiloHertz(cpuinfo);
  return rate === undefined ? [] : [`tsc_early_khz=${rate}`, "tsc=reliable"];
}
