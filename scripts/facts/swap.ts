import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Everything that makes or could make swap on a node, now or at its next boot. */
export interface Swap {
  /** Devices and files in use now, from /proc/swaps. */
  readonly active: readonly string[];
  /** How much of them holds pages now. KiB. */
  readonly used: number;
  /** MemAvailable of /proc/meminfo: where those pages would have to go. KiB. */
  readonly memoryAvailable: number;
  /** Whole lines of /etc/fstab that name swap and are not comments. */
  readonly fstab: readonly string[];
  /** systemd's swap units that are not masked: written ones, and those generators make of anything but fstab (GPT, zram). */
  readonly units: readonly string[];
  /** Services that make swap in memory at boot (zram-tools, zramswap) and are enabled. */
  readonly services: readonly string[];
  /** True where systemd-zram-generator is configured, which makes swap in memory at boot. */
  readonly zramGenerator: boolean;
}

/** zram-tools' and Ubuntu's services that make swap without a swap unit. */
const SERVICES = ["zramswap.service", "zram-config.service", "dphys-swapfile.service"];

/** Every source of swap. Read from files where that is enough: systemctl is asked once. */
export const swap: Fact<Swap> = {
  text: sh`
    while read -r device kind size used rest; do
      [ "$device" = Filename ] || printf 'active %s %s\\n' "$used" "$device"
    done < /proc/swaps
    while read -r name value rest; do
      if [ "$name" = MemAvailable: ]; then echo "available $value"; break; fi
    done < /proc/meminfo
    [ ! -r /etc/fstab ] || while read -r line || [ -n "$line" ]; do
      set -f; set -- $line
      case "\${1-}" in '#'*) ;; *) [ "\${3-}" != swap ] || printf 'fstab %s\\n' "$line" ;; esac
    done < /etc/fstab
    set +f
    for unit in /run/systemd/generator/*.swap /run/systemd/generator.late/*.swap /etc/systemd/system/*.swap \\
        /usr/lib/systemd/system/*.swap; do
      if [ -f "$unit" ] && [ ! "/etc/systemd/system/\${unit##*/}" -ef /dev/null ] &&
        ! grep -q '^SourcePath=/etc/fstab' "$unit"; then echo "unit \${unit##*/}"; fi
    done
    for service in ${SERVICES}; do
      for link in /etc/systemd/system/*.wants/"$service"; do
        if [ -e "$link" ]; then echo "service $service"; fi
      done
    done
    generator=/lib/systemd/system-generators/zram-generator
    if [ -x "$generator" ]; then for file in /etc/systemd/zram-generator.conf /run/systemd/zram-generator.conf \\
        /usr/lib/systemd/zram-generator.conf; do
      if [ -s "$file" ]; then echo zram; fi
      if [ -e "$file" ] || [ -h "$file" ]; then break; fi
    done; fi`,
  parse: (answer) => {
    const lines = linesOf(answer);
    const values = (kind: string): string[] =>
      lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
    const active = values("active").map((value) => value.split(" "));
    return {
      active: active.map(([, device = ""]) => unescape(device)),
      used: active.reduce((sum, [used]) => sum + Number(used), 0),
      memoryAvailable: Number(values("available")[0]),
      fstab: values("fstab"),
      units: [...new Set(values("unit"))],
      services: [...new Set(values("service"))],
      zramGenerator: lines.includes("zram"),
    };
  },
};

/** As /proc/swaps writes it: the kernel's swap_show escapes these four. */
export function escaped(device: string): string {
  return device.replace(/[ \t\n\\]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`);
}

/** /proc/swaps writes a space as `\040`. */
function unescape(device: string): string {
  return device.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}
