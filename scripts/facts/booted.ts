import { sh, type ShellText } from "../shell";

/** Seconds since power-on after which a machine counts as booted without asking; asking is one program more. */
const YOUNG = 900;
/** Seconds to wait for units that are still to start. A boot that hangs longer is read as it is. */
const PATIENCE = 180;

/**
 * Waits for a boot to end. sshd answers before containerd and kubelet have started; what is read then looks like a
 * machine that lost its images and its services, and would be repaired where nothing is broken. Ask it first.
 */
export const booted: ShellText = sh`read -r up rest < /proc/uptime
  [ "\${up%.*}" -ge ${YOUNG} ] || timeout ${PATIENCE} systemctl is-system-running --wait`;
