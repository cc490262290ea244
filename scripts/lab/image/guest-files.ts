import { DISABLED_UNITS, MASKED_UNITS } from "./packages";

/** A file of the image. */
export interface GuestFile {
  /** Absolute path in the guest. */
  readonly path: string;
  readonly content: string;
  /** Permission bits, for example 0o755. */
  readonly mode: number;
}

/** Name of our own first program in the initrd. */
export const INIT_NAME = "kubefjord-init";

/** Where the guest reads what the lab gives it, and the serial port that is the lab's own line into it. */
export const CONTROL_PORT = "/dev/ttyS1";
const GIVEN = "/sys/firmware/qemu_fw_cfg/by_name/opt/kubefjord";

/**
 * First thing of every boot, before network and sshd: user, key, private address and host key. It looks again at
 * every boot, so a power cut in the middle of the first one does no harm. Few programs, since each one
 * costs an emulated machine a tenth of a second or more; the user `debian` is in the image already.
 */
const IDENTITY = `#!/bin/sh
set -eu
modprobe qemu_fw_cfg
read -r name </proc/sys/kernel/hostname
# What is given has no newline at its end, which read reports as a failure.
read -r user <${GIVEN}/user/raw || [ -n "$user" ]
read -r address <${GIVEN}/private-address/raw || [ -n "$address" ]
read -r authorized <${GIVEN}/authorized-key/raw || [ -n "$authorized" ]

echo "$name" >/etc/hostname
# Only at the first boot, as on a VPS: what a deploy adds to it has to be there after a power cut.
[ -s /etc/hosts ] ||
  printf '127.0.0.1 localhost\n127.0.1.1 %s\n::1 localhost ip6-localhost\n' "$name" >/etc/hosts
mkdir -p /run/systemd/network /run/systemd/system/serial-getty@ttyS0.service.d
printf '[Match]\nName=eth1\n[Network]\nAddress=%s\nLinkLocalAddressing=ipv6\n' "$address" \
  >/run/systemd/network/20-private.network
printf '[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin %s --keep-baud 115200 - $TERM\n' "$user" \
  >/run/systemd/system/serial-getty@ttyS0.service.d/autologin.conf

grep -q "^$user:" /etc/passwd || useradd --create-home --shell /bin/bash --groups sudo "$user"
umask 077
mkdir -p "/home/$user/.ssh"
echo "$authorized" >"/home/$user/.ssh/authorized_keys"
chown -R "$user:$user" "/home/$user/.ssh"

key=/etc/ssh/ssh_host_ed25519_key
if [ ! -s "$key" ]; then
  rm -f "$key.new" "$key.new.pub"
  ssh-keygen -q -t ed25519 -N '' -C '' -f "$key.new"
  mv "$key.new.pub" "$key.pub"
  sync "$key.new" "$key.pub"
  mv "$key.new" "$key"
  sync /etc/ssh
fi
stty -F ${CONTROL_PORT} raw -echo
read -r kind public rest <"$key.pub"
echo "hostkey $kind $public" >${CONTROL_PORT}
`;

const IDENTITY_UNIT = `[Unit]
Description=Identity given by the lab
DefaultDependencies=no
After=local-fs.target systemd-udevd.service
Before=network-pre.target systemd-networkd.service ssh.service serial-getty@ttyS0.service shutdown.target
Wants=network-pre.target
Conflicts=shutdown.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/lib/kubefjord-lab/identity
ExecStartPost=-/bin/systemctl daemon-reload

[Install]
WantedBy=multi-user.target
`;

/** Sets the clock when the lab says so: after a snapshot was restored, after a pause, and to put it wrong. */
const CLOCK = `#!/bin/sh
stty -F ${CONTROL_PORT} raw -echo
exec <${CONTROL_PORT} >${CONTROL_PORT}
while read -r word time; do
  [ "$word" = clock ] && date -u -s "@$time" >/dev/null && echo "clock $time"
done
`;

const CLOCK_UNIT = `[Unit]
Description=Clock set by the lab
After=kubefjord-lab-identity.service

[Service]
ExecStart=/usr/local/lib/kubefjord-lab/clock
Restart=always

[Install]
WantedBy=multi-user.target
`;

const PUBLIC_NETWORK = `[Match]
Name=eth0
[Network]
Address=10.0.2.15/24
Gateway=10.0.2.2
LinkLocalAddressing=no
IPv6AcceptRA=no
`;

/** What the root disk needs is built into Debian's cloud kernels, except its driver and, in bookworm, its bus. */
const INITRAMFS_HOOK = `#!/bin/sh
[ "$1" = prereqs ] && exit 0
. /usr/share/initramfs-tools/hook-functions
manual_add_modules virtio_pci virtio_blk
cp -p /usr/local/lib/kubefjord-lab/${INIT_NAME} "$DESTDIR/${INIT_NAME}"
`;

/**
 * Finds the root without udev and without searching, which saves an emulated machine several seconds.
 * The usual /init of Debian is in the same initrd: take rdinit= off the kernel's command line to get it.
 */
const INIT = `#!/bin/sh
mkdir -p /dev /proc /sys /root
mount -t devtmpfs -o mode=0755 udev /dev
mount -t proc proc /proc
mount -t sysfs sysfs /sys
modprobe -a virtio_pci virtio_blk
mount -t ext4 -o rw,noatime,noinit_itable /dev/vda /root
umount /sys
umount /proc
mount -n -o move /dev /root/dev
exec run-init /root /sbin/init </root/dev/console >/root/dev/console 2>&1
`;

/** An emulated machine on a busy computer takes longer for everything than systemd's 90 seconds allow. */
const PATIENCE = "[Manager]\nDefaultTimeoutStartSec=10min\nDefaultDeviceTimeoutSec=10min\n";

/** A disk of a lab is never checked (its journal is replayed), and grows to the size of its virtual disk. */
const FSTAB = "/dev/vda / ext4 noatime,noinit_itable,x-systemd.growfs 0 0\n";

/** Files laid down before the packages are installed. */
export function guestFiles(): GuestFile[] {
  const text = (path: string, content: string): GuestFile => ({ path, content, mode: 0o644 });
  const program = (path: string, content: string): GuestFile => ({ path, content, mode: 0o755 });
  return [
    program("/usr/local/lib/kubefjord-lab/identity", IDENTITY),
    program("/usr/local/lib/kubefjord-lab/clock", CLOCK),
    program(`/usr/local/lib/kubefjord-lab/${INIT_NAME}`, INIT),
    text("/etc/systemd/system/kubefjord-lab-identity.service", IDENTITY_UNIT),
    text("/etc/systemd/system/kubefjord-lab-clock.service", CLOCK_UNIT),
    text("/etc/systemd/network/10-public.network", PUBLIC_NETWORK),
    text("/etc/systemd/journald.conf.d/kubefjord.conf", "[Journal]\nStorage=volatile\n"),
    text("/etc/systemd/system.conf.d/kubefjord.conf", PATIENCE),
    text("/etc/ssh/sshd_config.d/kubefjord.conf", "HostKey /etc/ssh/ssh_host_ed25519_key\nUseDNS no\n"),
    text("/etc/initramfs-tools/conf.d/kubefjord", "MODULES=list\nCOMPRESS=zstd\n"),
    program("/etc/initramfs-tools/hooks/kubefjord", INITRAMFS_HOOK),
    text("/etc/fstab", FSTAB),
  ];
}

/** What is done inside the image after the packages are there. The host keys of openssh-server's own set-up go. */
export const FINISH = `set -e
mkdir -p /etc/systemd/system-generators
systemctl enable kubefjord-lab-identity.service kubefjord-lab-clock.service systemd-networkd.service
systemctl disable ${DISABLED_UNITS.join(" ")} || true
systemctl mask ${MASKED_UNITS.join(" ")}
ln -s /dev/null /etc/systemd/system-generators/systemd-ssh-generator
useradd --create-home --shell /bin/bash --groups sudo debian
echo '%sudo ALL=(ALL) NOPASSWD:ALL' >/etc/sudoers.d/kubefjord
chmod 440 /etc/sudoers.d/kubefjord
rm -f /etc/ssh/ssh_host_* /etc/resolv.conf /etc/hosts
echo 'nameserver 10.0.2.3' >/etc/resolv.conf
: >/etc/machine-id
touch /etc/.updated /var/.updated
`;
