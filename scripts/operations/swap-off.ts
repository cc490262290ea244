import { command, type Command } from "../command";
import { escaped, type Swap } from "../facts/swap";
import { sh } from "../shell";

/** Where systemd-zram-generator reads its settings first; an empty file means none (zram-generator.conf(5)). */
const ZRAM_FILE = "/etc/systemd/zram-generator.conf";

/**
 * Swap off now, and every source of it removed: it returns after a reboot otherwise, and kubelet then refuses to
 * start. fstab lines become comments, so that a person can see what was there.
 */
export function swapOff(
  { swap: desired }: { readonly swap: "off" | "keep" },
  { swap }: { readonly swap: Swap },
): Command[] {
  if (desired === "keep") return [];
  return [
    ...swap.services.map((service) =>
      command(`disable ${service}: it makes swap in memory at boot`, sh`systemctl disable --now ${service}`),
    ),
    ...(swap.zramGenerator
      ? [
          command(
            `empty ${ZRAM_FILE}: it makes swap in memory at boot`,
            sh`rm -f ${ZRAM_FILE}; : > ${ZRAM_FILE}`,
          ),
        ]
      : []),
    ...(swap.fstab.length === 0 ? [] : [withoutFstabSwap(swap.fstab)]),
    ...swap.active.map((device) => switchOff(device)),
    ...swap.units.map((unit) => maskUnit(unit)),
    ...(isClean(swap)
      ? []
      : [command("make systemd forget the swap units it had made", sh`systemctl daemon-reload`)]),
  ];
}

function isClean({ services, zramGenerator, fstab, units }: Swap): boolean {
  return services.length === 0 && !zramGenerator && fstab.length === 0 && units.length === 0;
}

/**
 * A service that was disabled just before may have switched its swap off itself, and taken the device away: what is not
 * in use any more is off. cut gives names as /proc/swaps writes them.
 */
function switchOff(device: string): Command {
  return command(
    `switch swap off on ${device}`,
    sh`swapoff ${device} || ! cut -d ' ' -f 1 /proc/swaps | grep -qxF -e ${escaped(device)}`,
  );
}

/** A unit file in /etc itself is in the way of the mask: it is kept beside it, where systemd does not read it. */
function maskUnit(unit: string): Command {
  const file = `/etc/systemd/system/${unit}`;
  return command(
    `mask ${unit}: systemd would switch swap on at boot`,
    sh`[ ! -f ${file} ] || [ -h ${file} ] || mv ${file} ${`${file}.before-kubefjord`}
ln -sfn /dev/null ${file}`,
  );
}

/** awk compares fields, as fstab(5) does; the new file takes the old one's place in one step. */
function withoutFstabSwap(lines: readonly string[]): Command {
  return command(
    `comment out in /etc/fstab: ${lines.join("; ")}`,
    sh`rm -f /etc/.fstab.kubefjord-part
awk '$1 !~ /^#/ && $3 == "swap" { print "# kubefjord: " $0; next } { print }' /etc/fstab > /etc/.fstab.kubefjord-part
chmod 644 /etc/.fstab.kubefjord-part; sync /etc/.fstab.kubefjord-part
mv -fT /etc/.fstab.kubefjord-part /etc/fstab`,
  );
}
